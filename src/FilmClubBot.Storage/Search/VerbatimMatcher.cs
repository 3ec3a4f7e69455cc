using System.Text;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Storage.Search;

/// <summary>
/// Finds words in a text as a person would: quotation marks and apostrophes, case, spacing and the kind of dash aside. The
/// span that it returns is the text's own printing. Linear in both lengths.
/// </summary>
internal static class VerbatimMatcher
{
    /// <summary>The words as they are compared; empty when they are none.</summary>
    public static string Fold(string words) => new Folded(words).Text.Trim();

    /// <summary>Where the words first stand in the text as whole words; null where they do not.</summary>
    public static TextSpan? Find(string text, string words)
    {
        var sought = Fold(words);
        if (!sought.Any(char.IsLetterOrDigit))
            return null;

        var folded = new Folded(text);
        foreach (var at in Occurrences.Of(folded.Text, sought))
        {
            var span = new TextSpan(folded.Starts[at], folded.Ends[at + sought.Length - 1]);
            if (IsWhole(text, span))
                return span;
        }

        return null;
    }

    /// <summary>"art" is not found in "heart".</summary>
    private static bool IsWhole(string text, TextSpan span) =>
        !(span.Start > 0 && char.IsLetterOrDigit(text[span.Start]) && char.IsLetterOrDigit(text[span.Start - 1]))
        && !(span.End < text.Length && char.IsLetterOrDigit(text[span.End - 1]) && char.IsLetterOrDigit(text[span.End]));

    /// <summary>A text as it is compared, and for each of its units where in the original it comes from.</summary>
    private sealed class Folded
    {
        private readonly StringBuilder _text;

        public Folded(string original)
        {
            _text = new(original.Length);
            Starts = new(original.Length);
            Ends = new(original.Length);
            for (var i = 0; i < original.Length; i++)
                Append(original[i], i);
            Text = _text.ToString();
        }

        public string Text { get; }

        public List<int> Starts { get; }

        public List<int> Ends { get; }

        private void Append(char character, int at)
        {
            switch (character)
            {
                case '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '‚' or '‹' or '›' or 'ʼ' or '`':
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case '–' or '—' or '―':
                    Unit(' ', at);
                    Unit('-', at);
                    Unit(' ', at);
                    break;
                case '…':
                    Unit('.', at);
                    Unit('.', at);
                    Unit('.', at);
                    break;
                default:
                    Unit(char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character), at);
                    break;
            }
        }

        private void Unit(char character, int at)
        {
            if (character == ' ' && _text.Length > 0 && _text[^1] == ' ')
                return;
            _text.Append(character);
            Starts.Add(at);
            Ends.Add(at + 1);
        }
    }
}
