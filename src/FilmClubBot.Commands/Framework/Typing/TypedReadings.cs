using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;

namespace FilmClubBot.Commands.Framework.Typing;

/// <summary>
/// The calls that a typed command may mean. Where a title ends is often clear only to the command's suggestions: "/rate the two popes 4"
/// may be two stars for "The", and "/rate aftersun 11" a film of that name without stars.
/// </summary>
internal static class TypedReadings
{
    /// <summary>The most readings that are tried.</summary>
    private const int Most = 16;

    // A title of more words is named, or in quotation marks.
    private const int LongestSplit = 24;

    /// <summary>The readings, the likeliest first; none when the unnamed values do not fit.</summary>
    public static List<CommandCall> Of(CommandDescriptor command, IReadOnlyDictionary<string, string> named, IReadOnlyList<string> loose, OptionDescriptor? splittable)
    {
        List<OptionDescriptor> open = Open(command, named);
        IEnumerable<LooseAssignment> assignments = loose.Count == 0 ? [new([])] : LooseValues.All(loose, open);
        // A wrong value is looked for only where a needed one is missing.
        if (assignments.FirstOrDefault() is not { } first || open.Any(option => option.IsRequired && first.Values.All(value => value.Option != option)))
            assignments = assignments.Take(Most / 2).Concat(LooseValues.WithWrongValue(loose, open));
        var all = assignments.Select(assigned => With(command, named, assigned));
        // "film:her 4": the end of a named value may be the next option's.
        if (splittable is not null && loose.Count == 0)
            all = all.Concat(Split(command, named, splittable));
        return [.. all.DistinctBy(call => call.Text).Take(Most)];
    }

    private static IEnumerable<CommandCall> Split(CommandDescriptor command, IReadOnlyDictionary<string, string> named, OptionDescriptor option)
    {
        var words = named[option.Name].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > LongestSplit)
            yield break;
        var open = Open(command, named);
        for (var kept = words.Length - 1; kept >= 1; kept--)
        {
            Dictionary<string, string> shorter = new(named, StringComparer.Ordinal) { [option.Name] = string.Join(' ', words.Take(kept)) };
            foreach (var assigned in LooseValues.All(words[kept..], open).Take(1))
                yield return With(command, shorter, assigned);
        }
    }

    private static List<OptionDescriptor> Open(CommandDescriptor command, IReadOnlyDictionary<string, string> named) =>
        [.. command.Options.Where(option => !named.ContainsKey(option.Name) && option.IsAsked)];

    private static CommandCall With(CommandDescriptor command, IReadOnlyDictionary<string, string> named, LooseAssignment assigned)
    {
        Dictionary<string, string> options = new(named, StringComparer.Ordinal);
        foreach (var (option, value) in assigned.Values)
            options.Add(option.Name, value);
        return new(command.Name, options);
    }
}
