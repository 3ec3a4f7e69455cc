using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Films;

namespace FilmClubBot.Commands.Discussions;

/// <summary>
/// Tells praise from blame by the words of <c>tone.txt</c>, in English, German and French. A word of negation turns the next three words around: "never dull" praises.
/// Irony, and what is said between the lines, it does not see; a sentence that judges both ways is unclear.
/// </summary>
internal static class ToneWords
{
    // How many words further on a negation still counts: "not at all moving".
    private const int Reach = 3;

    private static readonly IReadOnlyList<string> _lines = [.. EmbeddedText.Lines("tone.txt")];

    private static readonly (HashSet<string> Whole, string[] Beginnings) _praise = Read('+'), _blame = Read('-'), _negation = Read('!');

    /// <summary>The tone of a sentence.</summary>
    public static Tone Of(string sentence)
    {
        var (praises, blames, negatedUntil) = (false, false, -1);
        foreach (var (index, word) in FilmTitle.FoldWords(sentence).Split(' ').Index())
        {
            if (Has(_negation, word))
                negatedUntil = index + Reach;
            var isNegated = index <= negatedUntil;
            praises |= Has(isNegated ? _blame : _praise, word);
            blames |= Has(isNegated ? _praise : _blame, word);
        }

        return (praises, blames) switch
        {
            (true, false) => Tone.Praise,
            (false, true) => Tone.Blame,
            _ => Tone.Unclear,
        };
    }

    private static bool Has((HashSet<string> Whole, string[] Beginnings) words, string word) =>
        words.Whole.Contains(word) || Array.Exists(words.Beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal));

    private static (HashSet<string> Whole, string[] Beginnings) Read(char sign)
    {
        List<string> words = [.. _lines.Where(line => line.StartsWith(sign)).SelectMany(line => line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return ([.. words.Where(word => !word.EndsWith('*'))], [.. words.Where(word => word.EndsWith('*')).Select(word => word[..^1])]);
    }
}
