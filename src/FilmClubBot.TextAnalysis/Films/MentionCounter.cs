using System.Collections.Frozen;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Counts where possible titles are mentioned.</summary>
internal sealed class MentionCounter(Prose prose, Cast cast, SubjectWords words)
{
    // A pronoun at the start of a sentence is a title only before such a verb: "Her is", not "Her mother".
    private static readonly FrozenSet<string> _titleVerbs = English.Set(
        "is was isn't has opens begins ends makes takes feels remains works gives asks tells never does succeeds fails becomes refuses finds moves wants shows stays belongs knows understands plays looks comes came won");

    // Films "ask" and "tell"; only people "say".
    private static readonly FrozenSet<string> _personVerbs = English.Set("says said replies replied whispers whispered shouts shouted answers mutters explains explained");

    private const int LeastOfWork = 2;

    private readonly Dictionary<string, List<int>> _positions = Positions(prose.Tokens);

    /// <summary>Fills in mentions, spread and personal use.</summary>
    public void Count(IEnumerable<TitleCandidate> candidates)
    {
        // "Bread" in "Bread, Ltd." is a mention of the longer title only.
        var covered = new int[prose.Tokens.Count];
        foreach (var candidate in candidates.OrderByDescending(candidate => candidate.Words.Count))
        {
            if (candidate.Words.Count == 0)
                continue;
            var paragraphs = new HashSet<int>();
            foreach (var at in PossiblePositions(candidate))
            {
                if (!IsMention(candidate, at) || covered[at] >= at + candidate.Words.Count)
                    continue;
                if (CoversParts(candidate))
                    Array.Fill(covered, at + candidate.Words.Count, at, candidate.Words.Count);
                candidate.Mentions.Add(at);
                var paragraph = prose.ParagraphAt(prose.Tokens[at].Start);
                paragraphs.Add(paragraph);
                candidate.FirstParagraph = Math.Min(candidate.FirstParagraph, paragraph);
                // "der Film Amber Line"; English nouns are counted where the title is found.
                if (at > 0 && !words.CapitalisesTitles && !prose.Tokens[at].IsAfterBreak && words.IsFilmNoun(prose.Tokens[at - 1].Word))
                    candidate.Introductions++;
                if (IsCalledOther(at))
                    candidate.CalledOther++;
                if (IsPersonal(candidate, at))
                    candidate.Personal++;
            }

            candidate.Spread = prose.Paragraphs.Count == 0 ? 0 : (double)paragraphs.Count / prose.Paragraphs.Count;
        }
    }

    private IEnumerable<int> PossiblePositions(TitleCandidate candidate)
    {
        foreach (var at in _positions.GetValueOrDefault(candidate.Words[0], []))
            yield return at;
        // "the Amber Line" in the middle of a sentence
        if (candidate.Words.Count == 1 || !English.SmallInTitles.Contains(candidate.Words[0]))
            yield break;
        foreach (var at in _positions.GetValueOrDefault(candidate.Words[1], []))
        {
            if (at > 0 && !prose.Tokens[at - 1].IsCapitalised && prose.Tokens[at - 1].Word == candidate.Words[0])
                yield return at - 1;
        }
    }

    private static bool CoversParts(TitleCandidate candidate) =>
        candidate.Words.Count > 1 && (candidate.SetOff > 0 || candidate.Headline > 0) && !HeadlineTitles.IsOwned(candidate.Text);

    private static Dictionary<string, List<int>> Positions(List<Token> tokens)
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!TitleRuns.StartsWithCapital(tokens[i]))
                continue;
            if (!positions.TryGetValue(tokens[i].Word, out var list))
                positions[tokens[i].Word] = list = [];
            list.Add(i);
        }

        return positions;
    }

    private bool IsMention(TitleCandidate candidate, int at)
    {
        var tokens = prose.Tokens;
        var count = candidate.Words.Count;
        if (at + count > tokens.Count)
            return false;
        for (var i = 1; i < count; i++)
        {
            if (tokens[at + i].Word != candidate.Words[i])
                return false;
        }

        if (count > 1)
            return true;
        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        var isRunOn = next.Word is not null && !next.IsAfterBreak && next.IsCapitalised && !tokens[at].IsPossessive && next.Word != "i";
        var isTail = at > 0 && !tokens[at].IsAfterBreak && tokens[at - 1].IsCapitalised && !tokens[at - 1].IsPossessive && !English.SentenceOpeners.Contains(tokens[at - 1].Word);
        if (isRunOn || isTail)
            return false;
        if (!English.StopWords.Contains(candidate.Words[0]))
            return true;
        return !prose.OpensSentence(tokens[at]) || IsSetOff(at) || next.Word is not null && !next.IsAfterBreak && _titleVerbs.Contains(next.Word);
    }

    // "the series Amber Line", but not "a series. Amber Line" and not "the film of the series Amber Line"
    private bool IsCalledOther(int at)
    {
        if (at < 2 || prose.Tokens[at].IsAfterBreak && !IsSetOff(at) || prose.Tokens[at - 1].IsPossessive || words.IsFilmNoun(prose.Tokens[at - 1].Word))
            return false;
        foreach (var (subject, weight) in words.WeightsOf(prose.Tokens[at - 1].Word))
        {
            if (weight >= LeastOfWork && subject is "book" or "music" or "series" or "game" or "stage")
                return words.IsThis(prose.Tokens[at - 2].Word) || prose.Language.Speech.Articles.Contains(prose.Tokens[at - 2].Word);
        }

        return false;
    }

    private bool IsSetOff(int at)
    {
        var end = prose.Tokens[at].Start + prose.Tokens[at].Word.Length;
        var start = prose.Tokens[at].Start;
        return start > 0 && end < prose.Body.Length && prose.Body[start - 1] is '‘' or '“' or '"' or '\'' or '*' or '_' && prose.Body[end] is '’' or '”' or '"' or '\'' or '*' or '_';
    }

    // “We’re Americans,” says Red: the comma is inside the marks.
    private bool IsSpoken(int at, int next)
    {
        var gap = prose.Body[prose.Tokens[next - 1].End..prose.Tokens[next].Start];
        return prose.Tokens[at].Start > 0 && QuoteMarks.IsMark(prose.Body[prose.Tokens[at].Start - 1]) && gap.Length > 1 && gap[0] is ',' or '?' or '!' && QuoteMarks.IsMark(gap[1]);
    }

    private bool IsPersonal(TitleCandidate candidate, int at)
    {
        var next = at + candidate.Words.Count;
        return cast.IsCharacter(candidate.Text)
            || next < prose.Tokens.Count && (!prose.Tokens[next].IsAfterBreak ? _personVerbs.Contains(prose.Tokens[next].Word) : IsSpoken(at, next) && SpeechVerbs.All.Contains(prose.Tokens[next].Word))
            || at > 0 && !prose.Tokens[at].IsAfterBreak && _personVerbs.Contains(prose.Tokens[at - 1].Word);
    }
}
