using System.Globalization;
using NodaTime;

namespace FilmClubBot.OnDiscord.Ids;

/// <summary>Discord's ids, which count milliseconds since 2015. Source: Discord's documentation, "API Reference", Snowflakes.</summary>
internal static class Snowflake
{
    private const long Epoch = 1_420_070_400_000;
    private const int BelowTime = 22;

    /// <summary>An id below all ids that were issued at that moment or later.</summary>
    public static ulong Before(Instant moment)
    {
        var sinceEpoch = moment.ToUnixTimeMilliseconds() - Epoch;
        return sinceEpoch <= 0 ? 0 : ((ulong)sinceEpoch << BelowTime) - 1;
    }

    /// <summary>The id in a JSON string; 0 for anything else.</summary>
    public static ulong Of(string? text) => Parse(text) ?? 0;

    /// <summary>The id in a setting; null for anything else.</summary>
    public static ulong? Parse(string? text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
