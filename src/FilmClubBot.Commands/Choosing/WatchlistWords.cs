using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Says what there is to know of a film that is to choose from.</summary>
internal static class WatchlistWords
{
    private const int MostNames = 5;

    /// <summary>That the society has shown it; nothing for one that it has not.</summary>
    public static IReadOnlyList<Inline> Shown(FilmId film, IReadOnlyDictionary<FilmId, Instant> shown, Phrases say) =>
        shown.TryGetValue(film, out var at) ? [" – ", .. say.Rich("suggest.shown", ("date", new Timestamp(at, TimestampStyle.Date)))] : [];

    /// <summary>Who is behind it, the first named first.</summary>
    public static string Behind(ListedFilm listed, Phrases say)
    {
        var names = string.Join(", ", listed.Suggestions.Take(MostNames).Select(suggestion => suggestion.By.Name));
        return listed.Suggestions.Count > MostNames ? $"{names} {say["announcement.more", ("n", listed.Suggestions.Count - MostNames)]}" : names;
    }
}
