using FilmClubBot.Feeds.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FilmClubBot.Feeds.Headers;

/// <summary>Reads YAML event by event. No objects are created from it, so that aliases and tags are harmless.</summary>
internal sealed class YamlFields
{
    private readonly Parser _parser;
    private readonly int _maxDepth;

    private YamlFields(string yaml, int maxDepth)
    {
        _parser = new(new StringReader(yaml));
        _maxDepth = maxDepth;
    }

    /// <summary>The fields; null, with the problem, when the YAML cannot be read. A colon in a value without quotation marks is tolerated where it can be nothing else.</summary>
    public static HeaderFields? Read(string yaml, FileLimits limits, out string problem)
    {
        if (Parse(yaml, limits, out problem) is { } fields)
            return fields;
        if (UnquotedColons.Quote(yaml) is not { } repaired || Parse(repaired, limits, out _) is not { } tolerated)
            return null;
        problem = "";
        return tolerated;
    }

    private static HeaderFields? Parse(string yaml, FileLimits limits, out string problem)
    {
        problem = "";
        try
        {
            return new YamlFields(yaml, limits.MaxValueDepth).Read();
        }
        catch (UnreadableException failure)
        {
            problem = failure.Message;
        }
        catch (YamlException failure)
        {
            problem = FormattableString.Invariant($"has broken front matter at line {failure.Start.Line}: put a value that holds a colon in quotation marks");
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException)
        {
            // YamlDotNet's scanner fails this way, without a position, on some unfinished values.
            problem = "has broken front matter: put a value that holds a bracket, a brace or a colon in quotation marks";
        }

        return null;
    }

    private HeaderFields Read()
    {
        StatedValue? root = null;
        while (_parser.MoveNext())
        {
            if (_parser.Current is NodeEvent && Value(0) is { } value)
                root ??= value;
        }

        return root is StatedValue.Map map ? new(map.Fields) : HeaderFields.None;
    }

    // Reads the current value, and stops at its last event.
    private StatedValue? Value(int depth)
    {
        if (depth > _maxDepth)
            throw new UnreadableException("nests its front matter too deep: keep title, author, date and link in it");
        switch (_parser.Current)
        {
            case AnchorAlias:
                throw new UnreadableException("uses a YAML alias (*name) in its front matter: write the value out, or put it in quotation marks");
            case Scalar scalar:
                return IsNull(scalar) ? null : new StatedValue.Text(scalar.Value);
            case SequenceStart:
                var items = new List<StatedValue>();
                while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
                {
                    if (Value(depth + 1) is { } item)
                        items.Add(item);
                }

                return new StatedValue.List(items);
            case MappingStart:
                return Map(depth);
            default:
                return null;
        }
    }

    private StatedValue.Map Map(int depth)
    {
        var fields = new Dictionary<string, StatedValue>(StringComparer.Ordinal);
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            // YAML allows a list or a mapping as a key; none of the requested values is in it.
            var key = (Value(depth + 1) as StatedValue.Text)?.Words;
            if (_parser.MoveNext() && Value(depth + 1) is { } value && key is not null)
                fields[HeaderFields.Key(key)] = value;
        }

        return new(fields);
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    /// <summary>Aborts the reading; caught in this class.</summary>
    private sealed class UnreadableException(string message) : Exception(message);
}
