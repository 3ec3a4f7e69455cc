using FilmClubBot.Commands.Cards;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Model;
using FilmClubBot.Commands.Paging;
using FilmClubBot.Commands.Pipeline;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Suggestions;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Discussions;

/// <summary>What to talk about after a film, from what its reviews ask and see: <c>/discuss film:Her</c>.</summary>
[Command("discuss", Permission.Member)]
internal sealed class Discuss(IFilms films, IReviews reviews, IThemes themes, IQuotes quotes) : ICommand<Discuss.Options>
{
    private const int QuotesLookedAt = 20;

    internal sealed record Options([Suggest<KnownFilms>] FilmId Film);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);

        var worth = PromptPlan.Worth(await themes.OfFilm(film.Id, cancellationToken));
        var prompts = PromptPlan.Make(
            await reviews.Questions(film.Id, cancellationToken),
            worth,
            await Companions(film, worth, cancellationToken),
            (await quotes.Search(new QuoteFilter(film.Id), new PageRequest(1, QuotesLookedAt), cancellationToken)).Items);
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

    // For each theme the other film that shows it most surely.
    private async Task<Dictionary<string, (Film Film, Passage Evidence)>> Companions(Film film, IReadOnlyList<FilmTheme> worth, CancellationToken cancellationToken)
    {
        Dictionary<string, (Film, Passage)> companions = [];
        foreach (var theme in worth)
        {
            var sharing = await themes.FilmsWith(theme.Name, cancellationToken);
            if (sharing.FirstOrDefault(other => other.Film.Id != film.Id && other.Theme.Evidence.Count > 0) is { Film: { } companion, Theme: { } there })
                companions.Add(theme.Name, (companion, there.Evidence[0]));
        }

        return companions;
    }
}
