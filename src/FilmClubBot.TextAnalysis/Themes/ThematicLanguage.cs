using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Themes;

/// <summary>The phrases by which critics introduce a film's themes.</summary>
internal static partial class ThematicLanguage
{
    private const string Between = " between ";

    /// <summary>Whether a sentence speaks of themes rather than of plot or craft.</summary>
    public static bool Speaks(string sentence) => Speaking.IsMatch(sentence);

    /// <summary>The offsets after such phrases, at which their objects begin.</summary>
    public static IEnumerable<int> ObjectsIn(string sentence)
    {
        foreach (Match match in ObjectPattern.Matches(sentence))
            yield return match.Index + match.Length;
    }

    /// <summary>The offsets after phrases that contrast two ideas.</summary>
    public static IEnumerable<int> PairsIn(string sentence)
    {
        // Every sentence is checked, and hardly any contains the word.
        if (!sentence.Contains(Between, StringComparison.Ordinal))
            yield break;
        foreach (Match match in PairPattern.Matches(sentence))
            yield return match.Index + match.Length;
    }

    private static Regex PairPattern { get; } = Pattern.Of(@"\b(?:dichotomy|tension|conflict|line|clash|struggle|opposition|boundary|gap|balance|contest)" + Between);

    // In alphabetical order: alternatives with the same beginning are tried as one.
    [GeneratedRegex(@"\b(?:account of|allegory|argues that|argument about|as much about|asks? (?:the question|what|how|why|whether|us)|at its heart|at the heart|beneath (?:it all|the)|celebration of|clash between|commentary|comments on|concern(?:s|ed) (?:with|itself)|conflict between|confronts|contrast between|critique|deals with|dichotomy|difference between|dissects|elegy|embodies|essay on|examin(?:es?|ing|ation)|explor(?:es?|ing|ation)|fable|film about|grappl(?:es?|ing)|handles|history of|hymn to|indictment|insists that|interrogat(?:es?|ion|ing)|is (?:really |ultimately |not |also |truly |at heart |above all |in the end |finally )?(?:a film |a story |a movie |a tale )?about|lament(?:s|ation)? for|lesson|line between|meditates?|meditating|meditation|message|metaphor|moral of|motifs?|movie about|nature of|not about|notion of|ode to|parable|parallel between|portrait of|preoccupations?|preoccupied|probes|question of|questions of|questions? about|raises? the question|reflect(?:s|ion|ions)? (?:on|upon)|relationship between|reminds us|represents|speaks (?:of|to|about)|speaks to|stands for|story about|story of|study (?:of|in)|subject|subject is|suggests that|symbol(?:ises|izes|ic|ism)?|tackles|tale (?:of|about)|tension between|the idea (?:of|that)|the point is|thematic(?:ally)?|themes?|touches on|treatise|underneath|understands that|unpicks|what it is to|what it means|wrestles with)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Speaking { get; }

    [GeneratedRegex(@"\b(?:account of|allegory for|allegory of|also about|and about|argument about|but about|celebration of|commentary on|concerned with|conflict between|critique of|deals with|dichotomy between|drama about|elegy for|elegy to|essay on|examination of|examines|exploration of|explores|exploring|fable about|fable of|film about|grapples with|(?:handles|confronts|portrays|depicts|probes|dissects|unpicks|addresses|tackles)|history of|hymn to|image of|indictment of|interrogates|(?:is|are) (?:\p{L}+ ){0,2}about|it is (?:just )?as much about|line between|meditates on|meditating on|meditation on|metaphor for|movie about|ode to|parable about|parable of|picture about|portrait of|preoccupied with|questions? of|really about|reflection on|reflections on|something about|story about|study in|study of|subject(?: is|, which is)|tension between|(?:themes?|motifs?|ideas?)(?: is| are|:)|(?:themes?|motifs?|ideas?|notions?|concepts?|issues?|topics?|questions?) (?:of|around|about|like|such as|including|surrounding)|treatise on|what follows is|wrestles with) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ObjectPattern { get; }
}
