using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>The phrases by which critics announce that they speak of what a film is about.</summary>
internal static class ThematicLanguage
{
    /// <summary>Whether a sentence speaks of themes rather than of plot or craft.</summary>
    public static bool Speaks(string sentence) => Speaking.IsMatch(sentence);

    /// <summary>Where each such phrase ends, and its object begins.</summary>
    public static IEnumerable<int> ObjectsIn(string sentence)
    {
        foreach (Match match in ObjectPattern.Matches(sentence))
            yield return match.Index + match.Length;
    }

    /// <summary>Where phrases end that set two ideas against each other.</summary>
    public static IEnumerable<int> PairsIn(string sentence)
    {
        foreach (Match match in PairPattern.Matches(sentence))
            yield return match.Index + match.Length;
    }

    private static Regex PairPattern { get; } = Pattern.Of(@"\b(?:dichotomy|tension|conflict|line|clash|struggle|opposition|boundary|gap|balance|contest) between ");

    private static Regex Speaking { get; } = Pattern.Of(@"\b(?:themes?|thematic(?:ally)?|motifs?|meditation|meditates?|meditating|raises? the question|asks? (?:the question|what|how|why|whether|us)|is (?:really |ultimately |not |also |truly |at heart |above all |in the end |finally )?(?:a film |a story |a movie |a tale )?about|not about|film about|story about|movie about|tale (?:of|about)|story of|explor(?:es?|ing|ation)|examin(?:es?|ing|ation)|interrogat(?:es?|ion|ing)|grappl(?:es?|ing)|reflect(?:s|ion|ions)? (?:on|upon)|question of|questions of|questions? about|study (?:of|in)|portrait of|dichotomy|tension between|commentary|comments on|critique|allegory|parable|fable|metaphor|symbol(?:ises|izes|ic|ism)?|represents|embodies|stands for|speaks (?:of|to|about)|concern(?:s|ed) (?:with|itself)|preoccupied|preoccupations?|indictment|celebration of|ode to|elegy|lament(?:s|ation)? for|hymn to|treatise|essay on|subject is|lesson|message|moral of|at its heart|at the heart|underneath|beneath (?:it all|the)|suggests that|insists that|argues that|understands that|reminds us|what it means|what it is to|the idea (?:of|that)|notion of|nature of|parallel between|contrast between|difference between|line between|conflict between|clash between|relationship between|deals with|wrestles with|touches on|speaks to|the point is|subject|argument about|handles|confronts|probes|dissects|unpicks|tackles|history of|as much about|account of)\b", RegexOptions.IgnoreCase);

    private static Regex ObjectPattern { get; } = Pattern.Of(@"\b(?:(?:themes?|motifs?|ideas?|notions?|concepts?|issues?|topics?|questions?) (?:of|around|about|like|such as|including|surrounding)|(?:themes?|motifs?|ideas?)(?: is| are|:)|meditation on|meditates on|meditating on|film about|story about|movie about|(?:is|are) (?:\p{L}+ ){0,2}about|it is (?:just )?as much about|also about|really about|and about|but about|argument about|something about|picture about|drama about|exploration of|explores|exploring|examination of|examines|reflection on|reflections on|questions? of|study of|study in|portrait of|dichotomy between|tension between|commentary on|critique of|allegory of|allegory for|parable of|parable about|metaphor for|celebration of|ode to|elegy for|elegy to|hymn to|treatise on|essay on|concerned with|preoccupied with|indictment of|deals with|wrestles with|grapples with|interrogates|subject(?: is|, which is)|(?:handles|confronts|portrays|depicts|probes|dissects|unpicks|addresses|tackles)|what follows is|history of|image of|account of|line between|conflict between|fable of|fable about) ", RegexOptions.IgnoreCase);
}
