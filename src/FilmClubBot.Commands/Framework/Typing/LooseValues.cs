using FilmClubBot.Commands.Framework.Model;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>One way to assign unnamed values to options.</summary>
/// <param name="Values">The options with their values, in their order.</param>
internal sealed record LooseAssignment(IReadOnlyList<(OptionDescriptor Option, string Value)> Values);

/// <summary>
/// Assigns unnamed values to the options in their order: <c>/rate the red shoes 4.5</c>. A text option consumes as few words as
/// leave the rest parsable, the last one consumes the rest; a value that is recognised by its form consumes as many words as it has:
/// <c>4 out of 5</c>. An optional text or toggle after a text is ambiguous ("… I would watch it later on" does not end in the toggle
/// "on"), so it must be named.
/// </summary>
internal static class LooseValues
{
    private const int MaxWords = 400;

    // "four and a half out of five stars"
    private const int LongestScalar = 8;

    /// <summary>The options with their values, as the first of <see cref="All"/>; null when the words do not fit.</summary>
    public static IReadOnlyList<(OptionDescriptor Option, string Value)>? Assign(IReadOnlyList<string> words, IReadOnlyList<OptionDescriptor> open) =>
        All(words, open).FirstOrDefault()?.Values;

    /// <summary>Every way to assign the words, the likeliest first; none when they do not fit.</summary>
    public static IEnumerable<LooseAssignment> All(IReadOnlyList<string> words, IReadOnlyList<OptionDescriptor> open)
    {
        if (words.Count > MaxWords)
            return [];
        var taken = new int[open.Count];
        // A text that fails from one position always fails there: remembering it keeps the search linear in words × options.
        HashSet<(int Word, int Option, bool AfterText)> dead = [];
        return Fits(0, 0, afterText: false);

        IEnumerable<LooseAssignment> Fits(int word, int at, bool afterText)
        {
            if (word == words.Count)
            {
                yield return Result();
                yield break;
            }

            if (at == open.Count || dead.Contains((word, at, afterText)))
                yield break;

            var option = open[at];
            var hasAny = false;
            foreach (var count in Counts(option, word, at, afterText))
            {
                taken[at] = count;
                foreach (var found in Fits(word + count, at + 1, IsFreeText(option)))
                {
                    hasAny = true;
                    yield return found;
                    taken[at] = count;
                }
            }

            taken[at] = 0;
            // An optional value is left out only where no word can be one.
            if (!hasAny && !option.IsRequired)
            {
                foreach (var found in Fits(word, at + 1, afterText))
                {
                    hasAny = true;
                    yield return found;
                }
            }

            if (!hasAny)
                dead.Add((word, at, afterText));
        }

        IEnumerable<int> Counts(OptionDescriptor option, int word, int at, bool afterText)
        {
            var left = words.Count - word;
            if (afterText && NeedsItsName(option))
                yield break;
            if (IsFreeText(option))
            {
                var takesAll = open.Skip(at + 1).All(NeedsItsName);
                for (var count = takesAll ? left : 1; count <= left; count++)
                    yield return count;
                yield break;
            }

            for (var count = Math.Min(left, LongestScalar); count >= 1; count--)
            {
                if (ScalarText.TryRead(option, string.Join(' ', words.Skip(word).Take(count)), out _))
                    yield return count;
            }
        }

        LooseAssignment Result()
        {
            List<(OptionDescriptor Option, string Value)> result = [];
            var word = 0;
            for (var at = 0; at < open.Count && word < words.Count; at++)
            {
                if (taken[at] == 0)
                    continue;
                result.Add((open[at], string.Join(' ', words.Skip(word).Take(taken[at]))));
                word += taken[at];
            }

            return new(result);
        }
    }

    /// <summary>
    /// The ways to assign the words in which one of them is a wrong value: "aftersun 11" is a film and a number of stars that there is
    /// not. The longest text before it first.
    /// </summary>
    public static IEnumerable<LooseAssignment> WithWrongValue(IReadOnlyList<string> words, IReadOnlyList<OptionDescriptor> open)
    {
        var at = open.ToList().FindIndex(option => option.IsRequired && !IsFreeText(option));
        if (at < 0)
            at = open.ToList().FindIndex(option => !IsFreeText(option));
        if (at is < 0 or > 1 || words.Count is 0 or > MaxWords)
            yield break;
        var rest = open.Skip(at + 1).FirstOrDefault(IsProse);
        for (var before = at == 0 ? 0 : words.Count - 1; before >= at; before--)
        {
            List<(OptionDescriptor, string)> values = at == 0 ? [] : [(open[0], string.Join(' ', words.Take(before)))];
            // A few words are one value, such as "11 stars"; more of them end in a comment.
            var wrong = rest is null || words.Count - before <= 3 ? words.Count - before : 1;
            values.Add((open[at], string.Join(' ', words.Skip(before).Take(wrong))));
            if (before + wrong < words.Count)
                values.Add((rest!, string.Join(' ', words.Skip(before + wrong))));
            yield return new(values);
        }
    }

    /// <summary>Whether any text can be a value of the option: it is not recognised by its form.</summary>
    public static bool IsFreeText(OptionDescriptor option) =>
        option.ValueType == typeof(string) || option is { Kind: OptionKind.Suggested } && !ScalarText.IsParsable(option.ValueType);

    private static bool IsProse(OptionDescriptor option) => option.ValueType == typeof(string) && option.Kind == OptionKind.Text;

    // Whether the option must be named when it follows a text.
    private static bool NeedsItsName(OptionDescriptor option) =>
        !option.IsRequired && (IsFreeText(option) || option.Kind == OptionKind.Toggle);
}
