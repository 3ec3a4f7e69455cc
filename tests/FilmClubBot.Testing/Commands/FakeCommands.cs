using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Testing.Commands;

/// <summary>Three films, or as many as a test wants.</summary>
public sealed class FewFilms(Stage stage) : ISuggestions<FilmId>
{
    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) => stage.SuggestionsFail
        ? throw new InvalidOperationException("The index is gone.")
        : Task.FromResult<IReadOnlyList<Choice>>([.. stage.Films.Where(film => film.Contains(typed, StringComparison.OrdinalIgnoreCase)).Select(film => new Choice(film, film))]);

    public Task<Resolution<FilmId>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Resolution<FilmId>>(text.StartsWith('?')
            ? new Resolution<FilmId>.Unclear("There is no such film.", [])
            : new Resolution<FilmId>.Found(new FilmId(text.Length)));
}

/// <summary>Repeats its text, to everyone or to the caller only.</summary>
[Command("echo", Permission.Member, CommandTopic.Mine)]
internal sealed class Echo : ICommand<Echo.Options>
{
    internal sealed record Options([Text(2000)] string Text, bool Quietly = false, [FromButton] string? Unseen = null);

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(new Card
    {
        Title = $"{caller.Member.Name} ({caller.Permission}, {caller.Say.Locale}): {options.Text}",
        Audience = options.Quietly ? Audience.Caller : Audience.Everyone,
    });
}

/// <summary>Answers when the test lets it.</summary>
[Command("slow", Permission.Member, CommandTopic.Mine, IsReading = true)]
internal sealed class Slow(Stage stage) : ICommand<Slow.Options>
{
    internal sealed record Options(bool Quietly = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        await stage.Gate.Task.WaitAsync(cancellationToken);
        return new Card { Title = "At last", Audience = options.Quietly ? Audience.Caller : Audience.Everyone };
    }
}

[Command("film", Permission.Member, CommandTopic.Mine, IsShortcut = true)]
internal sealed class Filmed : ICommand<Filmed.Options>
{
    internal sealed record Options([Suggest<FewFilms>] FilmId Film, Stars Stars, string? Comment = null, bool Spoiler = false, Mood Mood = Mood.Warm, string? More = null);

    internal enum Mood
    {
        Warm,
        Cold,
    }

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(options.Comment == "never" ? Card.Refusal("Never say never") : new Card
    {
        Title = $"Film {options.Film.Value}, {options.Stars.Text}, {options.Comment}, {options.Spoiler}, {options.Mood}",
    });
}

internal sealed record Stars(string Text) : IParsable<Stars>
{
    public static Stars Parse(string s, IFormatProvider? provider) => new(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out Stars result)
    {
        result = new(s ?? "");
        return s is not null;
    }
}

[Command("line", Permission.Member, CommandTopic.Mine, AsSubcommand = "random", IsReading = true)]
internal sealed class Line : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(new Card { Title = "A line" });
}

[Command("line add", Permission.Moderator, CommandTopic.Mine)]
internal sealed class LineAdd : ICommand<LineAdd.Options>
{
    internal sealed record Options([FromMessage, Text(40, IsParagraph = true)] string Words);

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult(new Card { Title = "Added " + options.Words, Audience = Audience.Caller });
}

[Command("hide", Permission.Moderator, CommandTopic.Mine)]
internal sealed class Hide(Stage stage) : ICommand<NoOptions>
{
    public async Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken)
    {
        await stage.Gate.Task.WaitAsync(cancellationToken);
        return new Card { Title = "Hidden", Audience = Audience.Caller };
    }
}

[Command("picture", Permission.Member, CommandTopic.Mine)]
internal sealed class Picture : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult(new Card { Title = "A still", Image = new CardImage(new byte[] { 1, 2, 3 }, "image/png", "A man in a red shirt") });
}

/// <summary>A card with a file.</summary>
[Command("paper", Permission.Member, CommandTopic.Mine, IsReading = true, IsPrivate = true)]
internal sealed class Paper : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult(new Card { Title = "A poster", File = new CardFile("poster.pdf", "application/pdf", new byte[] { 4, 5 }), Audience = Audience.Caller });
}

/// <summary>A card whose button carries a call too long for a custom id.</summary>
[Command("long", Permission.Member, CommandTopic.Mine)]
public sealed class LongCall : ICommand<NoOptions>
{
    public static readonly CommandCall Call = new("echo", ("text", new string('a', 300)));

    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult(new Card { Title = "Long", Actions = [new Button("Go", Call)] });
}

/// <summary>Reads a file of at most a thousand bytes.</summary>
[Command("keep", Permission.Member, CommandTopic.Mine, IsPrivate = true)]
internal sealed class Keep(IEnumerable<IFileSource> sources) : ICommand<Keep.Options>
{
    internal sealed record Options([FromMessage] FileReference File);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) =>
        await sources.Single(source => source.Platform == caller.Platform).Read(options.File, 1000, cancellationToken) switch
        {
            FileReading.Content content => new Card { Title = $"Kept {content.Name}: {System.Text.Encoding.UTF8.GetString(content.Bytes.Span)}" },
            FileReading.TooLarge large => Card.Refusal($"{large.Name} is too large"),
            _ => Card.Refusal("There is no such file"),
        };
}

/// <summary>Says which member was chosen.</summary>
[Command("greet", Permission.Member, CommandTopic.Mine)]
internal sealed class Greet : ICommand<Greet.Options>
{
    internal sealed record Options([FromMember] string Member);

    public Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(new Card { Title = $"Hello, {options.Member}", Audience = Audience.Caller });
}

[Command("programme", Permission.Member, CommandTopic.Mine)]
internal sealed class Programme : ICommand<NoOptions>
{
    public Task<Card> Run(NoOptions options, Caller caller, CancellationToken cancellationToken) => Task.FromResult(new Card { Title = "What is on" });
}
