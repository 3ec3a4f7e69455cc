using System.Text;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Storage.Search;

/// <summary>
/// Finds words in a text regardless of quotation marks and apostrophes, case, spacing and the kind of dash. The returned span
/// has the text's own spelling. Linear in both lengths.
/// </summary>
internal static class VerbatimMatcher
{
    /// <summary>The folded words; empty when there are none.</summary>
    public static string Fold(string words) => new Folded(words).Text.Trim();

    /// <summary>The first occurrence of the words as whole words; null when there is none.</summary>
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

    /// <summary>A folded text, with the original position of each of its units.</summary>
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
