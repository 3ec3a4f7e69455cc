using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace FilmClubBot.OnWeb.Previews;

/// <summary>Shows an element of a rich-text block of Slack.</summary>
public sealed partial class SlackRichText
{
    /// <summary>The element as it is sent.</summary>
    [Parameter, EditorRequired]
    public JsonNode Element { get; set; } = null!;

    private static IReadOnlyList<MarkupSpan> Spans(JsonNode element) => [.. element.List("elements").Select(Span)];

    private static MarkupSpan Span(JsonNode part)
    {
        var style = Style(part["style"]);
        return part.Text("type") switch
        {
            "text" => new(part.Text("text"), style),
            "link" => new(part.Text("text") is { Length: > 0 } text ? text : part.Text("url"), style, part.Text("url")),
            "date" => new(part.Text("fallback") is { Length: > 0 } fallback ? fallback : part.Text("format"), style | MarkupStyle.Time),
            "emoji" => new($":{part.Text("name")}:", style),
            "user" or "usergroup" or "channel" or "broadcast" => new($"<{part.Text("type")}>", MarkupStyle.Mention),
            _ => new(part.ToJsonString(), MarkupStyle.Code),
        };
    }

    private static MarkupStyle Style(JsonNode? style) =>
        (style.Flag("bold") ? MarkupStyle.Bold : 0) | (style.Flag("italic") ? MarkupStyle.Italic : 0) | (style.Flag("strike") ? MarkupStyle.Strike : 0) | (style.Flag("code") ? MarkupStyle.Code : 0);
}
