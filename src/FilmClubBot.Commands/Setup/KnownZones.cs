using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;
using FilmClubBot.Domain.Films;
using NodaTime;
using NodaTime.TimeZones;

namespace FilmClubBot.Commands.Setup;

/// <summary>Time zones, by their names in the time-zone database, by city and by country.</summary>
internal sealed class KnownZones : ISuggestions<DateTimeZone>
{
    private const string Utc = "Etc/UTC";

    // Zones that people live in; the database also has old names of them.
    private static readonly IReadOnlyList<IReadOnlyList<string>> _zones =
    [
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).OrderBy(zone => zone.ZoneId, StringComparer.Ordinal)
            .Select(zone => (IReadOnlyList<string>)[zone.ZoneId, CityOf(zone.ZoneId), zone.CountryName]),
        [Utc, "UTC"],
    ];

    public Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        Task.FromResult(TextMatcher.Best(_zones.OrderByDescending(names => typed.Length == 0 && names[0] == context.Caller.Club.Zone.Id), names => names, typed, ISuggestions.Limit));

    public async Task<Resolution<DateTimeZone>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var wanted = FilmTitle.FoldWords(text);
        List<string> ids = [.. _zones.Where(names => names.Any(name => FilmTitle.FoldWords(name) == wanted)).Select(names => names[0])];
        if (ids.Count == 0)
            ids = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => FilmTitle.FoldWords(id) == wanted)];
        return ids is [var id]
            ? new Resolution<DateTimeZone>.Found(DateTimeZoneProviders.Tzdb[id])
            : new Resolution<DateTimeZone>.Unclear(context.Caller.Say["setup.zone.unknown", ("text", HostileText.Shorten(text))], await Suggest(text, context, cancellationToken));
    }

    private static string CityOf(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
