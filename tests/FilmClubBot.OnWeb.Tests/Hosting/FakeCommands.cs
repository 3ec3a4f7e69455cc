using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>Five films, identified by their place in the list.</summary>
internal sealed class FakeFilms : ISuggestions<FilmId>
{
    public static readonly IReadOnlyList<string> Titles = ["Her (2013)", "Aftersun (2022)", "Paris, Texas (1984)", "Petite maman (2021)", "Past Lives (2023)"];

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Choice>>([.. Fitting(typed).Select(title => new Choice(title, title))]);

    public Task<Resolution<FilmId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var fitting = Fitting(text).ToList();
        return Task.FromResult<Resolution<FilmId>>(fitting is [var only]
            ? new Resolution<FilmId>.Found(new FilmId(Titles.ToList().IndexOf(only)))
            : new Resolution<FilmId>.Unclear($"Which film is \"{text}\"?", [.. fitting.Select(title => new Choice(title, title))]));
    }

    private static IEnumerable<string> Fitting(string typed) =>
        Titles.Where(title => title.Contains(typed, StringComparison.OrdinalIgnoreCase));
}

[Command("help", Permission.Member, CommandTopic.Mine)]
internal sealed class FakeHelp : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(new Card
    {
        Title = "What you can ask",
        Body = [new BulletList([[new Code("/rate film:Her stars:4.5"), " rates a film"], [new Code("/gallery"), " shows everything a card can hold"]])],
        Audience = Audience.Caller,
    });
}

[Command("gallery", Permission.Member, CommandTopic.Mine)]
internal sealed class FakeGallery : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(SampleCards.Everything);
}

[Command("rate", Permission.Member, CommandTopic.Mine)]
internal sealed class FakeRate : ICommand<FakeRate.Options>
{
    internal sealed record Options([Suggest<FakeFilms>] FilmId Film, Stars Stars, [Text(500, IsParagraph = true)] string? Comment = null, bool Spoiler = false, Mood Mood = Mood.Warm);

    internal enum Mood
    {
        Warm,
        Cold,
    }

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(new Card
    {
        Title = $"{caller.Member.Name} rates {FakeFilms.Titles[options.Film.Value]} {options.Stars}",
        Body = options.Comment is { } comment ? [new Paragraph(options.Spoiler ? new Spoiler(comment) : comment)] : [],
        Actions = [new Button("Another film", new CommandCall("film", ("film", "Aftersun (2022)")), Effect.Replace)],
    });
}

[Command("film", Permission.Member, CommandTopic.Mine)]
internal sealed class FakeFilm : ICommand<FakeFilm.Options>
{
    internal sealed record Options([Suggest<FakeFilms>] FilmId Film);

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(new Card
    {
        Title = FakeFilms.Titles[options.Film.Value],
        Actions = [new FormButton("Rate it", new CommandCall("rate", ("film", FakeFilms.Titles[options.Film.Value])), ButtonStyle.Primary)],
    });
}

[Command("hide", Permission.Moderator, CommandTopic.Mine)]
internal sealed class FakeHide : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(new Card { Title = "Hidden" });
}

[Command("secret", Permission.Member, CommandTopic.Mine)]
internal sealed class FakeSecret : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult(new Card { Title = "The secret is 4711", Audience = Audience.Caller, WithoutSecrets = new() { Title = "A secret was shown", Audience = Audience.Caller } });
}
