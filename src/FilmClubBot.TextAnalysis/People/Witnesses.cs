using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.People;

/// <summary>Finds real people that a review quotes: a critic, a projectionist, a member of the society.</summary>
/// <remarks>Nobody plays them, and the sentence that introduces them gives a profession, a career or an acquaintance rather than a part in the plot.</remarks>
internal static class Witnesses
{
    /// <summary>The full names of such people.</summary>
    public static HashSet<string> Of(Prose prose, Cast cast)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in cast.Names)
        {
            if (!name.IsFull || !seen.Add(name.Text) || cast.IsCharacter(name.Text))
                continue;
            var sentence = prose.Sentences[prose.SentenceAt(name.Span.Start)];
            var start = Math.Max(sentence.Start, name.Span.Start - 60);
            var before = prose.Body[start..name.Span.Start];
            var after = prose.Body[name.Span.End..Math.Max(name.Span.End, Math.Min(sentence.End, name.Span.End + 200))];
            if (Introduces.IsMatch(before) || Describes.IsMatch(after) || Relation.IsMatch(after) && after.StartsWith(','))
                found.Add(name.Text);
        }

        return found;
    }

    private static Regex Introduces { get; } = Pattern.Of(@"\b(?:[Mm]y (?:colleague|friend|neighbour|teacher|companion)|[Oo]ur \p{Ll}+|I (?:asked|rang|took|put|met|spoke to|wrote to|turned)[^.]{0,40}(?:to|with)?|(?:critic|historian|lecturer|theorist|philosopher|essayist|scholar|writer|novelist|author|screenwriter|cinematographer|editor|producer|composer|poet|projectionist|programmer|Dr\.?|Professor|Prof\.?)) $");

    private static Regex Describes { get; } = Pattern.Of(@"^,? ?(?:(?:\p{L}+-)?\p{L}+, )?(?:(?:an?|the|our|now|once) (?:\p{L}+[ -]){0,4}?(?:usher|lecturer|projectionist|treasurer|secretary|critic|historian|philosopher|theorist|scholar|academic|psychologist|therapist|teacher|recordist|musician|composer|accompanist|writer|author|novelist|essayist|journalist|programmer|curator|restorer|wardrobe mistress|member|editor|cinematographer|producer|screenwriter|poet|professor|film-?maker|biographer)\b|who (?:has |had |have )?(?:taught|teaches|ran|runs|worked|works|wrote|writes|composed|composes|lectured|lectures|restored|restores|improvises|tore|dressed|been (?:our|a|the)|programmes|edits|edited|curates|reviewed|studied|studies|shot the|scored|sits in row)\b|told me\b|tells me\b|(?:ran|tore|taught|dressed|worked) [^.]{0,60}(?:\d{4}|years)\b)");

    private static Regex Relation { get; } = Pattern.Of(@"\b(?:told me|tells me|our (?:committee|podcast|society|club|treasurer|projectionist|secretary|season)|for (?:[\p{L}-]+ ){1,2}years|half (?:her|his|their) life|since (?:19|20)\d\d|saw the film|watching people)\b");
}
