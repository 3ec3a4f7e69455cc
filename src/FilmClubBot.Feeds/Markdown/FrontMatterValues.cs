using FilmClubBot.Feeds.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FilmClubBot.Feeds.Markdown;

/// <summary>Reads front matter into plain values by key. A list is joined with commas; a nested mapping is represented by its <c>name</c>.</summary>
/// <remarks>The YAML is read event by event. No objects are created from it, so that aliases and tags are harmless.</remarks>
internal sealed class FrontMatterValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Stack<Level> _levels = new();
    private string _field = "";

    private FrontMatterValues()
    {
    }

    /// <summary>The values by case-insensitive key; null, with the problem, when the YAML cannot be read.</summary>
    public static Dictionary<string, string>? Read(string yaml, FileLimits limits, out string problem)
    {
        var reading = new FrontMatterValues();
        try
        {
            var parser = new Parser(new StringReader(yaml));
            while (parser.MoveNext())
            {
                if (parser.Current is AnchorAlias)
                {
                    problem = "uses a YAML alias (*name) in its front matter: write the value out, or put it in quotation marks";
                    return null;
                }

                if (reading._levels.Count > limits.MaxValueDepth)
                {
                    problem = "nests its front matter too deep: keep title, author, date and link in it";
                    return null;
                }

                reading.Take(parser.Current!);
            }
        }
        catch (YamlException failure)
        {
            problem = FormattableString.Invariant($"has broken front matter at line {failure.Start.Line}: put a value that holds a colon in quotation marks");
            return null;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException)
        {
            // YamlDotNet's scanner fails this way, without a position, on some unfinished values.
            problem = "has broken front matter: put a value that holds a bracket, a brace or a colon in quotation marks";
            return null;
        }

        problem = "";
        return reading._values;
    }

    private void Take(ParsingEvent part)
    {
        switch (part)
        {
            case MappingStart or SequenceStart:
                // YAML allows a list or a mapping as a key; none of the requested values is in it.
                if (_levels.Count == 1 && _levels.Peek().Key is null)
                    _field = "";
                _levels.Push(new Level(part is MappingStart));
                break;
            case MappingEnd or SequenceEnd:
                _levels.Pop();
                if (_levels.TryPeek(out var around))
                    around.Key = around.Key is null ? "" : null;
                break;
            case Scalar scalar when _levels.TryPeek(out var level):
                TakeScalar(scalar, level);
                break;
        }
    }

    private void TakeScalar(Scalar scalar, Level level)
    {
        if (level.IsMapping && level.Key is null)
        {
            level.Key = scalar.Value;
            if (_levels.Count == 1)
                _field = scalar.Value;
            return;
        }

        var isOwn = _levels.Count == 1 || !level.IsMapping || level.Key == "name";
        level.Key = null;
        if (!isOwn || IsNull(scalar))
            return;
        _values[_field] = _values.TryGetValue(_field, out var before) && _levels.Count > 1 ? $"{before}, {scalar.Value}" : scalar.Value;
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    /// <summary>An open mapping or list, and the key of the next value.</summary>
    private sealed class Level(bool isMapping)
    {
        public bool IsMapping => isMapping;

        public string? Key { get; set; }
    }
}
