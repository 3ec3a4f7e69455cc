using System.Buffers;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.TextAnalysis.Languages;

namespace FilmClubBot.TextAnalysis.Text;

/// <summary>Splits paragraphs into sentences.</summary>
internal static class Sentences
{
    // A quotation up to this length is not split within its sentence; a longer one is.
    private const int LongestWholeQuotation = 400;

    private const string Stops = ".!?…。！？؟۔।";

    private static readonly SearchValues<char> _stops = SearchValues.Create(Stops), _stopsOrLineEnd = SearchValues.Create(Stops + "\n");

    /// <summary>The sentences of a body, without surrounding white space; no sentence spans two paragraphs.</summary>
    /// <param name="body">The text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="wholes">Quotations and brackets, in order of their start; short ones are not split.</param>
    /// <param name="rules">How sentences end in the body's language.</param>
    public static List<TextSpan> Of(string body, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<TextSpan> wholes, SentenceRules rules)
    {
        var sentences = new List<TextSpan>();
        var guard = new Guard(wholes);
        foreach (var paragraph in paragraphs)
        {
            var start = paragraph.Start;
            for (var i = start; i < paragraph.End && body.AsSpan(i, paragraph.End - i).IndexOfAny(_stopsOrLineEnd) is >= 0 and var next; i++)
            {
                i += next;
                if (body[i] == '\n' && i > start && IsListItem(body, i + 1, paragraph.End) && !guard.Covers(i))
                {
                    sentences.Add(new(start, i));
                    start = i + 1;
                    continue;
                }

                if (!IsStop(body[i]))
                    continue;
                var stop = i;
                while (i + 1 < paragraph.End && IsStop(body[i + 1]))
                    i++;
                var end = AfterClosers(body, i + 1, paragraph.End);
                if (end >= paragraph.End || guard.Covers(end))
                    continue;
                if (IsNumber(body, start, stop) || rules.HasOrdinalStops && IsOrdinal(body, start, stop) || !EndsSentence(body, start, stop, i + 1, end, paragraph.End, rules))
                    continue;
                sentences.Add(new(start, end));
                start = SkipSpace(body, end, paragraph.End);
                i = start - 1;
            }

            if (start < paragraph.End)
                sentences.Add(new(start, paragraph.End));
        }

        return sentences;
    }

    // "- the red one", "2. the blue one"
    private static bool IsListItem(string body, int i, int limit)
    {
        if (i + 2 >= limit)
            return false;
        if (body[i] is '-' or '*' or '•' or '–' or '·')
            return body[i + 1] == ' ';
        var digits = i;
        while (digits < limit && digits - i < 3 && char.IsAsciiDigit(body[digits]))
            digits++;
        return digits > i && digits + 1 < limit && body[digits] is '.' or ')' && body[digits + 1] == ' ';
    }

    // The number of a list item is not a sentence.
    private static bool IsNumber(string body, int start, int stop)
    {
        if (stop - start is < 1 or > 3)
            return false;
        for (var i = start; i < stop; i++)
        {
            if (!char.IsAsciiDigit(body[i]))
                return false;
        }

        return true;
    }

    // "der 2. Weltkrieg", "am 12. Mai"; a year ends its sentence.
    private static bool IsOrdinal(string body, int start, int stop)
    {
        var digits = stop;
        while (digits > start && stop - digits < 3 && char.IsAsciiDigit(body[digits - 1]))
            digits--;
        return body[stop] == '.' && stop - digits is 1 or 2 && digits > start && body[digits - 1] == ' ';
    }

    private static bool IsStop(char c) => _stops.Contains(c);

    private static int AfterClosers(string body, int i, int limit)
    {
        while (i < limit && (body[i] is '"' or '”' or '’' or '\'' or '»' or '›' or ')' or ']' or '」' or '*' or '_'))
            i++;
        return i;
    }

    private static int SkipSpace(string body, int i, int limit)
    {
        while (i < limit && char.IsWhiteSpace(body[i]))
            i++;
        return i;
    }

    private static bool EndsSentence(string body, int sentenceStart, int stop, int stopEnd, int end, int limit, SentenceRules rules)
    {
        if (body[stop] is '。' or '！' or '？' or '۔' or '।')
            return true;
        if (!char.IsWhiteSpace(body[end]))
            return false;
        var next = SkipSpace(body, end, limit);
        while (next < limit && (body[next] is '"' or '“' or '‘' or '\'' or '«' or '‹' or '(' or '[' or '*' or '_' or '¿' or '¡' or '„'))
            next++;
        if (next >= limit)
            return true;
        if (char.IsLower(body[next]) || body[next] is ',' or ';' or ':' or ')' or '…')
            return false;

        var quoteClosed = end > stopEnd;
        if (quoteClosed && body[stop] != '.' && IsAttributed(body, next, limit, rules))
            return false;
        if (body[stop] is '.' or '…')
        {
            var isEllipsis = stopEnd - stop > 1 || body[stop] == '…';
            // " … Her" continues; "the end… Her" is a new sentence only if the word usually opens sentences.
            if (isEllipsis)
                return char.IsWhiteSpace(body[Math.Max(stop - 1, 0)]) ? OpensSentence(body, next, limit, rules) && !quoteClosed : true;
            if (!quoteClosed)
                return !IsAbbreviation(body, sentenceStart, stop, next, limit, rules);
        }
        else if (!rules.HasSpaceBeforeStops && stop > sentenceStart && char.IsWhiteSpace(body[stop - 1]))
            return false;

        return true;
    }

    private static bool IsAbbreviation(string body, int sentenceStart, int stop, int next, int limit, SentenceRules rules)
    {
        var start = stop;
        while (start > sentenceStart && stop - start < 16 && (char.IsLetter(body[start - 1]) || body[start - 1] == '.'))
            start--;
        var word = body[start..stop];
        if (word.Length == 0)
            return false;
        var isNumbered = word.Equals("No", StringComparison.Ordinal) || word.Equals("no", StringComparison.Ordinal);
        if (isNumbered)
            return char.IsDigit(body[next]);
        var lower = word.ToLowerInvariant();
        if (rules.Abbreviations.Contains(lower))
            return !(rules.AbbreviationsAtEnd.Contains(lower) && OpensSentence(body, next, limit, rules));
        // Initials ("J. R.", "U.S.") continue the sentence unless the next word usually opens sentences.
        var isInitial = word.Length == 1 && char.IsUpper(word[0]) && word != "I";
        var isDotted = word.Contains('.', StringComparison.Ordinal) && word.Length <= 8 && word.Split('.').All(part => part.Length is 1 or 2);
        return (isInitial || isDotted) && !OpensSentence(body, next, limit, rules);
    }

    private static bool OpensSentence(string body, int next, int limit, SentenceRules rules) => rules.Openers.Contains(WordAt(body, next, limit));

    // “Are you there?” Tom asks.
    private static bool IsAttributed(string body, int next, int limit, SentenceRules rules)
    {
        var position = next;
        for (var words = 0; words < 4 && position < limit; words++)
        {
            var word = WordAt(body, position, limit);
            if (word.Length == 0)
                return false;
            if (words > 0 && SpeechVerbs.All.Contains(word))
                return true;
            position += word.Length;
            if (position < limit && body[position] == '.' && rules.Abbreviations.Contains(word))
                position++;
            if (position >= limit || body[position] is not (' ' or '\n'))
                return false;
            position++;
        }

        return false;
    }

    private static string WordAt(string body, int start, int limit)
    {
        var end = start;
        while (end < limit && end - start < 20 && char.IsLetter(body[end]))
            end++;
        return body[start..end].ToLowerInvariant();
    }

    /// <summary>Iterates over the spans that must not be split, in parallel with the text.</summary>
    private sealed class Guard(IReadOnlyList<TextSpan> wholes)
    {
        private int _next;
        private int _coveredTo;

        public bool Covers(int position)
        {
            while (_next < wholes.Count && wholes[_next].Start < position)
            {
                if (wholes[_next].Length <= LongestWholeQuotation)
                    _coveredTo = Math.Max(_coveredTo, wholes[_next].End);
                _next++;
            }

            return position < _coveredTo;
        }
    }
}
