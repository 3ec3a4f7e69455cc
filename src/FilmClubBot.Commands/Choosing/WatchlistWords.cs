using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Films;
using NodaTime;

namespace FilmClubBot.Commands.Choosing;

/// <summary>Formats what is known of a film that is to choose from.</summary>
internal static class WatchlistWords
{
    private const int MostNames = 5;

    /// <summary>States that the society has shown it; empty for a film that it has not.</summary>
    public static IReadOnlyList<Inline> Shown(FilmId film, IReadOnlyDictionary<FilmId, Instant> shown, Phrases say) =>
        shown.TryGetValue(film, out var at) ? [" – ", .. say.Rich("suggest.shown", ("date", new Timestamp(at, TimestampStyle.Date)))] : [];

    /// <summary>The name of a list.</summary>
    public static string Title(ListName list, Phrases say) => list.IsWatchlist ? say["watchlist.title"] : say["watchlist.named", ("list", list)];

    /// <summary>Its supporters, the first named first.</summary>
    public static string Behind(ListedFilm listed, Phrases say)
    {
        var names = string.Join(", ", listed.Suggestions.Take(MostNames).Select(suggestion => suggestion.By.Name));
        return listed.Suggestions.Count > MostNames ? $"{names} {say["announcement.more", ("n", listed.Suggestions.Count - MostNames)]}" : names;
    }
}
