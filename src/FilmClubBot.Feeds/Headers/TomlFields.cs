using System.Globalization;
using FilmClubBot.Feeds.Files;
using Tomlyn;
using Tomlyn.Model;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Reads TOML, in which Hugo and Zola write front matter.</summary>
internal static class TomlFields
{
    /// <summary>The fields; null, with the problem, when the TOML cannot be read.</summary>
    public static HeaderFields? Read(string toml, FileLimits limits, out string problem)
    {
        try
        {
            problem = "";
            return TomlSerializer.Deserialize<TomlTable>(toml, new TomlSerializerOptions { MaxDepth = limits.MaxValueDepth }) is { } table
                ? new(Map(table).Fields)
                : HeaderFields.None;
        }
        catch (TomlException failure)
        {
            problem = FormattableString.Invariant($"has broken TOML front matter at line {(failure.Line ?? 1) + 1}: put texts in quotation marks, one value on a line");
            return null;
        }
    }

    private static StatedValue.Map Map(TomlTable table)
    {
        var fields = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        foreach (var (key, value) in table)
            fields[HeaderFields.Key(key)] = Value(value);
        return new(fields);
    }

    private static StatedValue Value(object? value) => value switch
    {
        TomlTable table => Map(table),
        TomlTableArray tables => new StatedValue.List([.. tables.Select(Map)]),
        TomlArray array => new StatedValue.List([.. array.Select(Value)]),
        _ => new StatedValue.Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
