using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FilmClubBot.Storage.OwnData;

/// <summary>Takes a member's names and ids out of the bot's own texts about them, where they are whole words.</summary>
internal sealed class NameScrubber
{
    /// <summary>What is written in the place of a name.</summary>
    internal const string Mark = "[…]";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Regex _pattern;

    /// <param name="names">The names and ids.</param>
    public NameScrubber(IEnumerable<string> names)
    {
        Names = [.. names.Where(name => name.Trim().Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];
        // JSON may be stored with or without escapes.
        Forms = [.. Names.SelectMany(name => new[] { name, Escaped(name, JavaScriptEncoder.Default), Escaped(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) }).Distinct(StringComparer.Ordinal)];
        _pattern = new Regex($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', Names.Select(Regex.Escape))})(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, _patience);
    }

    /// <summary>The names and ids, the longest first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The ways in which they may be stored, for a query. A row that contains one may still be about something else: see <see cref="IsIn"/>.</summary>
    public IReadOnlyList<string> Forms { get; }

    /// <summary>Whether a text, or the text of a JSON value, names the member.</summary>
    public bool IsIn(string? text) => text is not null && (_pattern.IsMatch(text) || IsJson(text) && Json(text) != Canonical(text));

    /// <summary>The text without the names.</summary>
    public string Text(string text) => _pattern.Replace(text, Mark);

    /// <summary>A JSON value whose texts have no names; what is no JSON is treated as a text.</summary>
    public string Json(string json)
    {
        if (!IsJson(json))
            return Text(json);
        var root = JsonNode.Parse(json);
        return (Scrubbed(root) ?? root)?.ToJsonString(_options) ?? json;
    }

    // A replacement for the node; null where it is changed in place or stays.
    private JsonValue? Scrubbed(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject record:
                foreach (var name in record.Select(member => member.Key).ToList())
                {
                    if (Scrubbed(record[name]) is { } value)
                        record[name] = value;
                }

                return null;
            case JsonArray list:
                for (var at = 0; at < list.Count; at++)
                {
                    if (Scrubbed(list[at]) is { } value)
                        list[at] = value;
                }

                return null;
            case JsonValue value when value.TryGetValue<string>(out var text) && Text(text) is var without && without != text:
                return JsonValue.Create(without);
            default:
                return null;
        }
    }

    private static string Canonical(string json) => JsonNode.Parse(json)?.ToJsonString(_options) ?? json;

    private static bool IsJson(string text)
    {
        if (text.TrimStart() is not ['{' or '[' or '"', ..])
            return false;
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Escaped(string text, JavaScriptEncoder encoder) => encoder.Encode(text);
}
