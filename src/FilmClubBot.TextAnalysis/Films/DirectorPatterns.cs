using System.Text.RegularExpressions;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>The phrases by which critics state who directed a film.</summary>
internal static partial class DirectorPatterns
{
    /// <summary>Shows that the director named next is not the reviewed film's: "the daughter of the filmmaker …".</summary>
    public static Regex OfAnother { get; } = Pattern.Of(@"\b(?:daughters?|sons?|father|mother|wife|husband|widow|brother|sister|pupil|student|disciple|friend|fan|admirer|films?|movies?|work|style|footsteps) of (?:(?:the|a|an|world|famous|great|legendary|celebrated|acclaimed|fellow|renowned) )*$");

    /// <summary>Precedes names that are followed by "made": "which Michael Powell and Emeric Pressburger made".</summary>
    [GeneratedRegex(@"\b(?:which|that|film|picture) (?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex MadeByPattern { get; }

    /// <summary>Shows that the preceding names made the film.</summary>
    public static Regex Makes { get; } = Pattern.Of(@"^ (?:made|directed|shot|filmed|wrote and directed|adapted)\b");

    /// <summary>Brackets after a title: "Her (Spike Jonze, 2013)".</summary>
    public static Regex BracketAfter { get; } = Pattern.Of(@"^[’”""'*_]{0,3} ?[(\[](?<inside>[^()\[\]\n]{4,120})[)\]]");

    /// <summary>The start of brackets that name a director: "(d. Ann Bell)", "(Regie: Ann Bell)".</summary>
    public static Regex OfDirector { get; } = Pattern.Of(@"^(?:d\.|R:|Regie|réal|de |von )");

    /// <summary>A credit after a title, with or without another title in brackets.</summary>
    public static Regex CreditAfter { get; } = Pattern.Of(@"\G[’”""'*_»]{0,3}(?: ?\([^()\n]{1,60}\))?,? (?:by|von|de|di|dir\.|réalisée? par|dirigid[ao] por) (?=\p{Lu})|\G[’”""'*_»]{0,3}(?: ?\([^()\n]{1,60}\))?,? d[’'](?=\p{Lu})");

    /// <summary>A year in brackets.</summary>
    public static Regex HasYear { get; } = Pattern.Of(@"\b(?:18|19|20)\d\d\b");

    /// <summary>Where the names in brackets are no longer directors.</summary>
    public static Regex Starring { get; } = Pattern.Of(@"\b(?:starring|with|featuring|feat|cast|from|screenplay|written by)\b");

    /// <summary>A title's "by" in a headline.</summary>
    public static Regex ByAfter { get; } = Pattern.Of(@"^[’”""'*_]{0,3},? (?:by|BY|By|directed by|dir\.|from|von|de|di|réalisée? par|dirigid[ao] por) ");

    /// <summary>Names directors explicitly.</summary>
    [GeneratedRegex(@"\b(?:[Dd]irected(?: and \p{Ll}+)?(?: with \p{Ll}+(?: \p{Ll}+)?)? by|[Ww]ritten and directed by|[Dd]irected by ?:|[Dd]ir\.|(?:[Dd]ir|[Dd]irect(?:ors?|ora|ores|ion)|DIRECTOR|(?:Buch und )?Regie|[Rr]egisseur(?:in)?|[Rr]éalisat(?:eurs?|rices?)|[Dd]irigid[ao] por|[Dd]irección|[Rr]éalisée? par|[Rr]égie) ?:|Regie führte|Regie von|[Rr]éalisée? par|[Rr]éalisation ?:|[Mm]ise en scène (?:de|par)|[Dd]irigid[ao] por|[Dd]irección:|[Ff]ilms? de|[Ff]ilme? von|[Pp]elícula de|film by|film from|picture by|feature by|debut by|movie by) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex DirectedByPattern { get; }

    /// <summary>The profession before a name.</summary>
    [GeneratedRegex(@"\b(?:(?:[Ww]riter[-–/])?[Dd]irectors?|[Ff]ilm-?makers?|[Aa]uteur|[Rr]egisseur(?:s|in|e|innen)?|[Rr]éalisat(?:eurs?|rices?)|[Cc]inéastes?|[Dd]irector(?:a|es|as)|[Cc]ineastas?),? ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex DirectorPattern { get; }

    /// <summary>What a possessive name owns: "’s 1948 masterpiece".</summary>
    public static Regex OwnsFilm { get; } = Pattern.Of(@"^[’']s? (?:(?:(?:18|19|20)\d\d|(?!to |and |in |of )\p{Ll}+)[ -]){0,4}(?:film|movie|picture|direction|directing|debut|feature|masterpiece|classic|drama|comedy|thriller|adaptation|documentary)\b");

    /// <summary>Shows that the preceding name directs.</summary>
    public static Regex Directs { get; } = Pattern.Of(@"^,? (?:(?:who|has|also|had) ){0,2}(?:directs|directed(?! (?:movies|films|such|the likes))|made this|made the film|filmed it|shot it|(?:[–—-] )?the director|the film[’']s director|its director|, director)\b");
}
