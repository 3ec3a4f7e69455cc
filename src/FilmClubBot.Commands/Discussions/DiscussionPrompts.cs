using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Discussions;

/// <summary>Collects a film's discussion prompts from its reviews.</summary>
public sealed class DiscussionPrompts(IReviews reviews, IThemes themes, IQuotes quotes)
{
    private const int QuotesLookedAt = 20;

    /// <summary>The prompts in the order in which to post them; empty for a film without reviews.</summary>
    internal async Task<IReadOnlyList<Prompt>> For(Film film, CancellationToken cancellationToken)
    {
        var worth = PromptPlan.Worth(await themes.OfFilm(film.Id, cancellationToken));
        return PromptPlan.Make(
            await reviews.Questions(film.Id, cancellationToken),
            worth,
            await Companions(film, worth, cancellationToken),
            (await quotes.Search(new QuoteFilter(film.Id), new PageRequest(1, QuotesLookedAt), cancellationToken)).Items);
    }

    // For each theme, the other film with the highest confidence.
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
