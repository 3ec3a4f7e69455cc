using System.Globalization;
using System.Text;
using FilmClubBot.Domain.Ballots.Votes;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Domain.Ballots.PrefLib;

/// <summary>
/// Reads PrefLib files and refuses those that violate the specification: a total that is not the sum, a duplicate order, a type
/// that does not match the votes. Time and memory are linear in the length of the text.
/// </summary>
public static class PrefLibReader
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>The most alternatives, and the most categories.</summary>
    public const int MaxAlternatives = 5_000;

    /// <summary>The longest header line.</summary>
    public const int MaxHeaderLength = 4_000;

    /// <summary>Reads a file.</summary>
    /// <exception cref="PrefLibException">The text is not a PrefLib file.</exception>
    public static PrefLibDocument Read(string text)
    {
        if (text.Length > MaxLength)
            throw new PrefLibException(0, $"The file is longer than {MaxLength} characters.");
        var header = new Header();
        Votes? votes = null;
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            number++;
            var end = text.IndexOf('\n', start) is var feed && feed < 0 ? text.Length : feed;
            var line = text.AsSpan(start, end - start).TrimEnd('\r');
            start = end + 1;
            if (votes is null && line.StartsWith('#'))
                header.Add(number, line);
            else
                (votes ??= new(header.Document())).Add(number, line);
        }

        return (votes ?? new(header.Document())).All(header);
    }

    private static int Positive(int line, ReadOnlySpan<char> text, string what) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new PrefLibException(line, $"{what} is a whole number from 1, not \"{Shown(text)}\".");

    private static string Shown(ReadOnlySpan<char> text) => text.Length > 40 ? string.Concat(text[..40], "…") : text.ToString();

    private sealed class Header
    {
        private readonly Dictionary<string, (int Line, string Value)> _values = new(StringComparer.Ordinal);
        private readonly List<KeyValuePair<string, string>> _further = [];

        public void Add(int line, ReadOnlySpan<char> text)
        {
            if (text.Length > MaxHeaderLength)
                throw new PrefLibException(line, $"A line of the header is longer than {MaxHeaderLength} characters.");
            var colon = text.IndexOf(':');
            if (!text.StartsWith("# ") || colon < 3)
                throw new PrefLibException(line, "A line of the header is written \"# KEY: value\".");
            var (key, value) = (text[2..colon].Trim().ToString(), text[(colon + 1)..].Trim().ToString());
            if (!_values.TryAdd(key, (line, value)))
                throw new PrefLibException(line, $"{key} is given twice; the first is in line {_values[key].Line}.");
            if (!IsKnown(key))
                _further.Add(new(key, value));
        }

        public PrefLibDocument Document()
        {
            var type = Type();
            var document = new PrefLibDocument
            {
                FileName = Needed(PrefLibKeys.FileName).Value,
                Title = Needed(PrefLibKeys.Title).Value,
                Description = Needed(PrefLibKeys.Description).Value,
                Type = type,
                ModificationType = Needed(PrefLibKeys.ModificationType) is var (line, value) && PrefLibKeys.ModificationTypes.Contains(value)
                    ? value
                    : throw new PrefLibException(line, $"{PrefLibKeys.ModificationType} is {string.Join(", ", PrefLibKeys.ModificationTypes)}, not \"{Shown(value)}\"."),
                RelatesTo = Needed(PrefLibKeys.RelatesTo).Value,
                RelatedFiles = Needed(PrefLibKeys.RelatedFiles).Value,
                PublicationDate = Date(PrefLibKeys.PublicationDate),
                ModificationDate = Date(PrefLibKeys.ModificationDate),
                Further = _further,
                Alternatives = Names(PrefLibKeys.Alternatives, PrefLibKeys.AlternativeName),
                Categories = type == PrefLibType.Cat ? Names(PrefLibKeys.Categories, PrefLibKeys.CategoryName) : [],
                Votes = [],
            };
            return document.Alternatives.Count == document.Alternatives.Distinct(StringComparer.Ordinal).Count()
                ? document
                : throw new PrefLibException(LineOf(PrefLibKeys.Alternatives), "Two alternatives have one name.");
        }

        /// <summary>Compares a total in the header with the votes.</summary>
        public void Expect(string key, int sum)
        {
            var (line, value) = Needed(key);
            if (Positive(line, value, key) != sum)
                throw new PrefLibException(line, string.Create(CultureInfo.InvariantCulture, $"{key} is {value}, but the votes add up to {sum}."));
        }

        private PrefLibType Type()
        {
            var (line, value) = Needed(PrefLibKeys.DataType);
            foreach (var type in Enum.GetValues<PrefLibType>())
            {
                if (PrefLibKeys.Text(type) == value)
                    return type;
            }

            throw new PrefLibException(line, $"{PrefLibKeys.DataType} is soc, soi, toc, toi or cat, not \"{Shown(value)}\".");
        }

        private LocalDate Date(string key)
        {
            var (line, value) = Needed(key);
            return LocalDatePattern.Iso.Parse(value) is { Success: true } date
                ? date.Value
                : throw new PrefLibException(line, $"{key} is a date such as 2026-11-27, not \"{Shown(value)}\".");
        }

        private List<string> Names(string totalKey, string nameKey)
        {
            var (line, value) = Needed(totalKey);
            var total = Positive(line, value, totalKey);
            if (total > MaxAlternatives)
                throw new PrefLibException(line, $"{totalKey} is at most {MaxAlternatives}.");
            var names = Enumerable.Range(1, total).Select(number => Needed(string.Create(CultureInfo.InvariantCulture, $"{nameKey} {number}")).Value).ToList();
            var spare = _values.Keys.FirstOrDefault(key => key.StartsWith(nameKey, StringComparison.Ordinal) && !IsOneOf(key, nameKey, total));
            return spare is null ? names : throw new PrefLibException(LineOf(spare), $"There is {totalKey} {total}; {spare} is none of them.");
        }

        private static bool IsOneOf(string key, string nameKey, int total) =>
            key.Length > nameKey.Length + 1 && int.TryParse(key.AsSpan(nameKey.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= total && key == string.Create(CultureInfo.InvariantCulture, $"{nameKey} {number}");

        private (int Line, string Value) Needed(string key) =>
            _values.TryGetValue(key, out var found) ? found : throw new PrefLibException(0, $"The header has no line \"# {key}: …\".");

        private int LineOf(string key) => _values[key].Line;

        private static bool IsKnown(string key) =>
            key is PrefLibKeys.FileName or PrefLibKeys.Title or PrefLibKeys.Description or PrefLibKeys.DataType or PrefLibKeys.ModificationType
                or PrefLibKeys.RelatesTo or PrefLibKeys.RelatedFiles or PrefLibKeys.PublicationDate or PrefLibKeys.ModificationDate
                or PrefLibKeys.Alternatives or PrefLibKeys.Voters or PrefLibKeys.UniqueOrders or PrefLibKeys.UniquePreferences or PrefLibKeys.Categories
            || key.StartsWith(PrefLibKeys.AlternativeName, StringComparison.Ordinal) || key.StartsWith(PrefLibKeys.CategoryName, StringComparison.Ordinal);
    }

    private sealed class Votes(PrefLibDocument document)
    {
        private readonly List<PrefLibVote> _votes = [];
        private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
        private readonly int[] _seenIn = new int[document.Alternatives.Count + 1];
        private long _sum;
        private bool _leavesOut;
        private bool _hasEquals;

        public void Add(int line, ReadOnlySpan<char> text)
        {
            if (text.StartsWith('#'))
                throw new PrefLibException(line, "A header line is among the votes; move it above the first vote.");
            var colon = text.IndexOf(':');
            if (colon < 0)
                throw new PrefLibException(line, "A vote is written \"count: order\", such as \"3: 2,{1,4}\".");
            var count = Positive(line, text[..colon], "The count of a vote");
            if ((_sum += count) > CastVotes.MaxVotes)
                throw new PrefLibException(line, $"There are more than {CastVotes.MaxVotes} votes.");
            var groups = Groups(line, text[(colon + 1)..]);
            Check(line, groups);
            var key = Key(groups);
            if (!_lines.TryAdd(key, line))
                throw new PrefLibException(line, $"This order is already in line {_lines[key]}; give it once, with the sum of the counts.");
            _votes.Add(new(count, groups));
        }

        public PrefLibDocument All(Header header)
        {
            if (_votes.Count == 0)
                throw new PrefLibException(0, "The file has no votes.");
            header.Expect(PrefLibKeys.Voters, (int)_sum);
            header.Expect(PrefLibKeys.Unique(document.Type), _votes.Count);
            var strictest = (_leavesOut, _hasEquals) switch
            {
                (false, false) => PrefLibType.Soc,
                (true, false) => PrefLibType.Soi,
                (false, true) => PrefLibType.Toc,
                _ => PrefLibType.Toi,
            };
            if (document.Type != PrefLibType.Cat && !Allows(document.Type, strictest))
                throw new PrefLibException(0, $"{PrefLibKeys.DataType} is {PrefLibKeys.Text(document.Type)}, but the votes are {PrefLibKeys.Text(strictest)}.");
            return document with { Votes = _votes };
        }

        private static bool Allows(PrefLibType type, PrefLibType strictest) =>
            (type is PrefLibType.Soi or PrefLibType.Toi || strictest is PrefLibType.Soc or PrefLibType.Toc)
            && (type is PrefLibType.Toc or PrefLibType.Toi || strictest is PrefLibType.Soc or PrefLibType.Soi);

        private void Check(int line, List<List<int>> groups)
        {
            var ranked = 0;
            foreach (var alternative in groups.SelectMany(group => group))
            {
                if (alternative > document.Alternatives.Count)
                    throw new PrefLibException(line, $"There is no alternative {alternative}; they are 1 to {document.Alternatives.Count}.");
                if (_seenIn[alternative] == line)
                    throw new PrefLibException(line, $"Alternative {alternative} is listed twice in one vote.");
                _seenIn[alternative] = line;
                ranked++;
            }

            if (document.Type == PrefLibType.Cat && groups.Count > document.Categories.Count)
                throw new PrefLibException(line, $"The vote has {groups.Count} categories; there are {document.Categories.Count}.");
            if (document.Type != PrefLibType.Cat && groups.Exists(group => group.Count == 0))
                throw new PrefLibException(line, "A rank has no alternative; only a category may be empty.");
            _leavesOut |= ranked < document.Alternatives.Count;
            _hasEquals |= groups.Exists(group => group.Count > 1);
        }

        private static List<List<int>> Groups(int line, ReadOnlySpan<char> text)
        {
            var groups = new List<List<int>>();
            while (true)
            {
                text = text.TrimStart(' ');
                if (text.StartsWith('{'))
                {
                    var end = text.IndexOf('}');
                    if (end < 0)
                        throw new PrefLibException(line, "A \"{\" is not closed by a \"}\".");
                    groups.Add(Numbers(line, text[1..end]));
                    text = text[(end + 1)..].TrimStart(' ');
                    if (!text.IsEmpty && text[0] != ',')
                        throw new PrefLibException(line, "A \"}\" must be followed by a comma or the end of the line.");
                }
                else
                {
                    var end = text.IndexOf(',');
                    groups.Add([Positive(line, end < 0 ? text.TrimEnd(' ') : text[..end].TrimEnd(' '), "An alternative")]);
                    text = end < 0 ? [] : text[end..];
                }

                if (text.IsEmpty)
                    return groups;
                text = text[1..];
            }
        }

        private static List<int> Numbers(int line, ReadOnlySpan<char> text)
        {
            var numbers = new List<int>();
            if (text.Trim(' ').IsEmpty)
                return numbers;
            foreach (var part in text.Split(','))
                numbers.Add(Positive(line, text[part].Trim(' '), "An alternative"));
            return numbers;
        }

        // Votes that differ only in the order of equals are the same order.
        private static string Key(List<List<int>> groups)
        {
            var key = new StringBuilder();
            foreach (var group in groups)
                key.AppendJoin(',', group.Order()).Append(';');
            return key.ToString();
        }
    }
}
