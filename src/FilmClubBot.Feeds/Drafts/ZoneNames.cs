using NodaTime;

namespace FilmClubBot.Feeds.Drafts;

/// <summary>The time zones that dates abbreviate with letters.</summary>
internal static class ZoneNames
{
    // Hours from UTC. RFC 822 defines the American ones and UT; the others occur in feeds.
    // Letters of the military alphabet were printed with the wrong sign in RFC 822, so RFC 2822 reads them as UTC.
    private static readonly Dictionary<string, double> _hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = 0, ["UT"] = 0, ["UTC"] = 0, ["Z"] = 0, ["WET"] = 0,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
        ["AT"] = -4, ["ET"] = -5, ["CT"] = -6, ["MT"] = -7, ["PT"] = -8, ["AST"] = -4, ["ADT"] = -3, ["AKST"] = -9, ["AKDT"] = -8, ["HST"] = -10,
        ["BST"] = 1, ["WEST"] = 1, ["CET"] = 1, ["MET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MEST"] = 2, ["MESZ"] = 2,
        ["EET"] = 2, ["EEST"] = 3, ["MSK"] = 3, ["JST"] = 9, ["KST"] = 9, ["AEST"] = 10, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13,
    };

    /// <summary>The zone's offset. An unknown name is read as UTC: an error of some hours is better than no date.</summary>
    public static Offset OffsetOf(string name) => Offset.FromSeconds((int)(3600 * _hours.GetValueOrDefault(name)));
}
