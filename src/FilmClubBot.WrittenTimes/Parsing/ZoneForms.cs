using System.Collections.Frozen;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Zones and offsets after a time: Europe/London, UTC+1, +01:00, Z, CET.</summary>
internal static class ZoneForms
{
    private const int MostHours = 14;

    // Abbreviations that have a single offset in the time-zone database, with a zone that uses them.
    private static readonly FrozenDictionary<string, (double Hours, string Zone)> _abbreviations = new Dictionary<string, (double Hours, string Zone)>(StringComparer.Ordinal)
    {
        ["gmt"] = (0, "Europe/London"), ["bst"] = (1, "Europe/London"), ["wet"] = (0, "Europe/Lisbon"), ["west"] = (1, "Europe/Lisbon"),
        ["cet"] = (1, "Europe/Berlin"), ["cest"] = (2, "Europe/Berlin"), ["mez"] = (1, "Europe/Berlin"), ["mesz"] = (2, "Europe/Berlin"),
        ["eet"] = (2, "Europe/Helsinki"), ["eest"] = (3, "Europe/Helsinki"), ["msk"] = (3, "Europe/Moscow"), ["sast"] = (2, "Africa/Johannesburg"),
        ["est"] = (-5, "America/New_York"), ["edt"] = (-4, "America/New_York"), ["mst"] = (-7, "America/Denver"), ["mdt"] = (-6, "America/Denver"),
        ["pdt"] = (-7, "America/Los_Angeles"), ["akst"] = (-9, "America/Anchorage"), ["akdt"] = (-8, "America/Anchorage"), ["hst"] = (-10, "Pacific/Honolulu"),
        ["jst"] = (9, "Asia/Tokyo"), ["kst"] = (9, "Asia/Seoul"), ["hkt"] = (8, "Asia/Hong_Kong"), ["awst"] = (8, "Australia/Perth"),
        ["acst"] = (9.5, "Australia/Adelaide"), ["acdt"] = (10.5, "Australia/Adelaide"), ["aest"] = (10, "Australia/Sydney"), ["aedt"] = (11, "Australia/Sydney"),
        ["nzst"] = (12, "Pacific/Auckland"), ["nzdt"] = (13, "Pacific/Auckland"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Abbreviations with several offsets: read only if the society's own zone uses them.
    private static readonly FrozenSet<string> _unclear = new[] { "ist", "cst", "cdt", "pst", "sst", "amt", "ast", "adt", "gst", "ect", "wst" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _ids =
        DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/')).DistinctBy(id => id.ToUpperInvariant()).ToFrozenDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The element that begins at a position, or null.</summary>
    public static Recognised? At(WrittenText text, int at, TimeContext context) =>
        Universal(text, at) ?? Offset(text, at) ?? Identifier(text, at) ?? Abbreviation(text, at, context);

    // "UTC", "UTC+1", "GMT-05:00", "Z".
    private static Recognised? Universal(WrittenText text, int at)
    {
        if (text[at].Is("z") && text[at - 1].Digits > 0)
            return new(new TimeElement.InZone([DateTimeZone.Utc]), at + 1);
        if (!text[at].Is("utc", "gmt"))
            return null;
        if (Signed(text, at + 1) is { } signed)
            return signed;
        return text[at].Is("utc") ? new(new TimeElement.InZone([DateTimeZone.Utc]), at + 1) : null;
    }

    // "+01:00" after a time; a minus only if the time has a T before it, because "19:00-21:00" is a range.
    private static Recognised? Offset(WrittenText text, int at)
    {
        if (text[at].Is('+'))
            return text[at - 1].Digits > 0 ? Signed(text, at) : null;
        var isIso = text[at].Is('-') && text[at - 1].IsPair && (text[at - 4].Is("t") || text[at - 6].Is("t"));
        return isIso ? Signed(text, at) : null;
    }

    private static Recognised? Signed(WrittenText text, int at)
    {
        if (text[at].Mark is not ('+' or '-') || text[at + 1] is not { Digits: 1 or 2 or 4, AfterSpace: false } first)
            return null;
        var (hours, minutes, next) = ((int)first.Number, 0, at + 2);
        if (first.Digits == 4)
            (hours, minutes) = (hours / 100, hours % 100);
        else if (text[at + 2].Is(':') && text[at + 3].IsPair)
            (minutes, next) = ((int)text[at + 3].Number, at + 4);
        if (hours > MostHours || minutes > 59)
            return new(new TimeElement.Impossible(UnreadableReason.UnclearZone), next);
        var sign = text[at].Is('+') ? 1 : -1;
        return new(new TimeElement.InZone([DateTimeZone.ForOffset(NodaTime.Offset.FromSeconds(sign * ((3600 * hours) + (60 * minutes))))]), next);
    }

    // "Europe/London", in any case; a dot or a comma may follow.
    private static Recognised? Identifier(WrittenText text, int at)
    {
        // "Jan/3" is a date.
        if (text[at].Word.Length == 0 || !text[at + 1].Is('/') || TimeVocabulary.Months.ContainsKey(text[at].Word))
            return null;
        var (id, next) = text.Solid(at);
        if (id.EndsWith('.') || id.EndsWith('!') || id.EndsWith('?'))
            (id, next) = (id[..^1], next - 1);
        return _ids.TryGetValue(id, out var known)
            ? new(new TimeElement.InZone([DateTimeZoneProviders.Tzdb[known]]), next)
            : new(new TimeElement.Impossible(UnreadableReason.UnclearZone), next);
    }

    private static Recognised? Abbreviation(WrittenText text, int at, TimeContext context)
    {
        var name = text[at].Word;
        if (name.Length is < 3 or > 5)
            return null;
        // An abbreviation of the society's zone means that zone, even if other zones use it too.
        var own = context.Zone.GetZoneIntervals(context.Now, context.Now + Duration.FromDays(366))
            .Where(interval => interval.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(1).ToList();
        if (own is [var interval])
            return new(new TimeElement.InZone([DateTimeZone.ForOffset(interval.WallOffset), context.Zone]), at + 1);
        if (_abbreviations.TryGetValue(name, out var known))
            return new(new TimeElement.InZone([DateTimeZone.ForOffset(NodaTime.Offset.FromSeconds((int)(3600 * known.Hours))), DateTimeZoneProviders.Tzdb[known.Zone]]), at + 1);
        return _unclear.Contains(name) ? new(new TimeElement.Impossible(UnreadableReason.UnclearZone), at + 1) : null;
    }
}
