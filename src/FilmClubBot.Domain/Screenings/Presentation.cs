using System.Text.RegularExpressions;
using NodaTime;

namespace FilmClubBot.Domain.Screenings;

/// <summary>How a film is presented at a <see cref="Screening"/>, as far as a moderator stated it.</summary>
public sealed partial record Presentation
{
    /// <summary>Longest language, certificate, strand and licence number, in UTF-16 units.</summary>
    public const int MaxEntry = 80;

    /// <summary>Longest title of a short, in UTF-16 units.</summary>
    public const int MaxShort = 200;

    /// <summary>The longest interval, and the longest short, in minutes.</summary>
    public const int MaxInterval = 60, MaxShortMinutes = 180;

    /// <summary>The most showings that a licence can cover.</summary>
    public const int MaxShowings = 999;

    /// <summary>Nothing is stated.</summary>
    public static readonly Presentation None = new();

    /// <summary>The version of the film.</summary>
    public FilmVersion Version { get; init; }

    /// <summary>The language of the subtitles, as written.</summary>
    public string? Subtitles { get; init; }

    /// <summary>What the film is shown from.</summary>
    public FilmFormat Format { get; init; }

    /// <summary>The aspect ratio, such as <c>1.37:1</c>; see <see cref="IsAspectRatio"/>.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>The age rating at this place, which may differ from the film's.</summary>
    public string? Certificate { get; init; }

    /// <summary>The length of the interval in minutes, 0 to <see cref="MaxInterval"/>; 0 for none.</summary>
    public int Interval { get; init; }

    /// <summary>The short that is shown before the film.</summary>
    public string? ShortFilm { get; init; }

    /// <summary>The length of the short in minutes, 0 to <see cref="MaxShortMinutes"/>; 0 where not stated.</summary>
    public int ShortMinutes { get; init; }

    /// <summary>The season or strand that the screening belongs to.</summary>
    public string? Strand { get; init; }

    /// <summary>What makes the screening accessible.</summary>
    public AccessFeatures Access { get; init; }

    /// <summary>Whether the film has strobe or flashing light.</summary>
    public bool HasStrobe { get; init; }

    /// <summary>The number of the licence, for returns.</summary>
    public string? LicenceNumber { get; init; }

    /// <summary>The number of showings that the licence covers, 1 to <see cref="MaxShowings"/>; null where not stated.</summary>
    public int? Showings { get; init; }

    /// <summary>The time before the film begins.</summary>
    public Duration Before => Duration.FromMinutes(ShortFilm is null ? 0 : ShortMinutes);

    /// <summary>Whether a text is an aspect ratio: two numbers such as <c>1.85:1</c> or <c>16:9</c>.</summary>
    public static bool IsAspectRatio(string text) => Ratio().IsMatch(text);

    [GeneratedRegex(@"^[0-9]{1,2}([.,][0-9]{1,2})?:[0-9]{1,2}\z", RegexOptions.None, 100)]
    private static partial Regex Ratio();
}

/// <summary>A version of a film.</summary>
public enum FilmVersion
{
    /// <summary>Not stated.</summary>
    Unstated,

    /// <summary>In the film's own language, without subtitles.</summary>
    Original,

    /// <summary>In the film's own language, with subtitles.</summary>
    Subtitled,

    /// <summary>With dubbed voices.</summary>
    Dubbed,
}

/// <summary>What a film is shown from.</summary>
public enum FilmFormat
{
    /// <summary>Not stated.</summary>
    Unstated,

    /// <summary>A print on 35 mm.</summary>
    ThirtyFive,

    /// <summary>A print on 16 mm.</summary>
    Sixteen,

    /// <summary>A Digital Cinema Package.</summary>
    Dcp,

    /// <summary>A Blu-ray disc.</summary>
    Bluray,

    /// <summary>A DVD.</summary>
    Dvd,

    /// <summary>A video file.</summary>
    File,

    /// <summary>A stream.</summary>
    Stream,
}

/// <summary>What makes a <see cref="Screening"/> accessible.</summary>
[Flags]
public enum AccessFeatures
{
    /// <summary>Nothing is stated.</summary>
    None = 0,

    /// <summary>Captions for deaf and hard-of-hearing guests.</summary>
    Captions = 1,

    /// <summary>Audio description.</summary>
    AudioDescription = 2,

    /// <summary>Access without steps.</summary>
    StepFree = 4,

    /// <summary>A hearing loop.</summary>
    HearingLoop = 8,

    /// <summary>A relaxed screening: more light, less sound, guests may move.</summary>
    Relaxed = 16,
}
