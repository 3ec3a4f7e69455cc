using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Discussions;

/// <summary>Discussion prompts for a film, from its reviews: <c>/discuss film:Her</c>.</summary>
[Command("discuss", Permission.Member, CommandTopic.Films, IsReading = true)]
internal sealed class Discuss(IFilms films, DiscussionPrompts discussion) : ICommand<Discuss.Options>
{
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);

        var prompts = await discussion.For(film, cancellationToken);
        var title = say["discuss.title", ("film", film.Label)];
        return prompts.Count == 0
            ? Card.Nothing(title, say["discuss.none"])
            : new Card
            {
                Title = title,
                Body = [.. prompts.SelectMany(prompt => PromptWords.Of(prompt, say))],
                Actions = [FilmButtons.Themes(film, say), FilmButtons.Quotes(film, say), FilmButtons.Rate(film, say)],
            };
    }
}
