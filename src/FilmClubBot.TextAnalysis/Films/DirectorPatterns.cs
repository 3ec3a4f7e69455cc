using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>The phrases by which critics say who directed a film.</summary>
internal static partial class DirectorPatterns
{
    /// <summary>What makes the director named next somebody else's: "the daughter of the filmmaker …".</summary>
    [GeneratedRegex(@"\b(?:daughters?|sons?|father|mother|wife|husband|widow|brother|sister|pupil|student|disciple|friend|fan|admirer|films?|movies?|work|style|footsteps) of (?:(?:the|a|an|world|famous|great|legendary|celebrated|acclaimed|fellow|renowned) )*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    public static partial Regex OfAnother();

    /// <summary>What stands before names that go on with "made": "which Michael Powell and Emeric Pressburger made".</summary>
    [GeneratedRegex(@"\b(?:which|that|film|picture) (?=\p{Lu})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    public static partial Regex MadeByPattern();

    /// <summary>What says that the names before it made the film.</summary>
    [GeneratedRegex(@"^ (?:made|directed|shot|filmed|wrote and directed|adapted)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    public static partial Regex Makes();

    /// <summary>Brackets after a title: "Her (Spike Jonze, 2013)".</summary>
    [GeneratedRegex(@"^[’”""'*_]{0,3} ?[(\[](?<inside>[^()\[\]\n]{4,120})[)\]]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    public static partial Regex BracketAfter();

    /// <summary>A year in brackets.</summary>
    [GeneratedRegex(@"\b(?:18|19|20)\d\d\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    public static partial Regex HasYear();

    /// <summary>Where the names in brackets stop to be directors'.</summary>
    [GeneratedRegex(@"\b(?:starring|with|featuring|feat|cast|from|screenplay|written by)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    public static partial Regex Starring();

    /// <summary>A title's "by" in a headline.</summary>
    [GeneratedRegex(@"^[’”""'*_]{0,3},? (?:by|BY|By|directed by|dir\.|from) ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    public static partial Regex ByAfter();

    /// <summary>What names directors outright.</summary>
    [GeneratedRegex(@"\b(?:[Dd]irected(?: and \p{Ll}+)?(?: with \p{Ll}+(?: \p{Ll}+)?)? by|[Ww]ritten and directed by|[Dd]ir\.|[Dd]irectors?:|DIRECTOR:|[Dd]irection:|film by|film from|picture by|feature by|debut by|movie by) ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    public static partial Regex DirectedByPattern();

    /// <summary>The trade before a name.</summary>
    [GeneratedRegex(@"\b(?:(?:[Ww]riter[-–/])?[Dd]irectors?|[Ff]ilm-?makers?|[Aa]uteur),? ", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    public static partial Regex DirectorPattern();

    /// <summary>What a possessive name owns: "’s 1948 masterpiece".</summary>
    [GeneratedRegex(@"^[’']s? (?:(?:(?:18|19|20)\d\d|\p{Ll}+)[ -]){0,4}(?:film|movie|picture|direction|directing|debut|feature|masterpiece|classic|drama|comedy|thriller|adaptation|documentary)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    public static partial Regex OwnsFilm();

    /// <summary>What says that the name before it directs.</summary>
    [GeneratedRegex(@"^,? (?:(?:who|has|also|had) ){0,2}(?:directs|directed(?! (?:movies|films|such|the likes))|made this|made the film|filmed it|shot it|, the director|the film[’']s director|its director|, director)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    public static partial Regex Directs();
}
