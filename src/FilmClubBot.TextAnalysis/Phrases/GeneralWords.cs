using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Phrases;

/// <summary>Words that are too general to name anything: they fit every text.</summary>
internal static class GeneralWords
{
    /// <summary>Words before a noun that point, count or praise; they are not part of a term.</summary>
    public static FrozenSet<string> Modifiers { get; } = English.Set(
        """
        new old good bad great big small large little long short high low recent various different several certain other many main
        major important useful interesting additional particular specific similar same possible such own whole entire full next last
        first second third previous following further final initial current present traditional conventional better best latest early
        earlier late later larger proposed called used based existing available given resulting corresponding respective above novel
        efficient effective significant simple detailed overall typical common key basic actual considered considerable powerful
        successful increasing increased improved associated related required obtained desired developed presented selected known
        well-known appropriate suitable necessary sufficient real true very more most using showing including making getting being
        having challenging difficult hard easy alternative much few
        """);

    /// <summary>Nouns that only refer to the words around them: "the way", "a number of", "this approach". Linguists call them shell nouns.</summary>
    public static FrozenSet<string> Nouns { get; } = English.Set(
        """
        way ways part parts number numbers kind kinds sort sorts lot lots bit case cases fact facts example examples instance
        instances use uses addition order result results paper study studies approach approaches work works aim aims purpose purposes
        thing things reason reasons place places point points end ends set sets time times year years day days week weeks month months
        hour hours minute minutes today moment moments people person someone respect terms term basis view form forms type types area
        areas range aspect aspects issue issues role effect effects problem problems question questions effectiveness difference
        differences importance advantage advantages need needs ability lack variety majority series pair rest side sides half top
        bottom percent per cent author authors article section latter former idea ideas presence absence existence amount amounts
        degree level levels extent possibility possibilities details detail comparison implementation framework step steps factor
        factors findings method methods technique techniques
        """);
}
