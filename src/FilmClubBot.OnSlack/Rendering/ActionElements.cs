using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Limits;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>A card's actions as Block Kit elements.</summary>
internal static class ActionElements
{
    /// <summary>The element of an action; null for one that Slack would refuse and that offers nothing.</summary>
    public static JsonObject? Of(CardAction action, ActionIds ids) => action switch
    {
        Button button => Button(button.MarkedLabel, button.Style, ids.Next(button.Effect == Effect.Replace ? ActionKind.RunInPlace : ActionKind.Run), ids.Value(button.Call)),
        FormButton form => Button(form.Label, form.Style, ids.Next(ActionKind.Form), ids.Value(form.Call)),
        LinkButton link => Link(link, ids),
        Select select => Menu(select, ids),
        _ => throw new InvalidOperationException($"Slack's renderer has no way to show a {action.GetType().Name}; add one."),
    };

    /// <summary>A button that shows a spoiler in a confirmation dialog to the user who presses it; no message is sent.</summary>
    public static JsonObject Cover(string spoiler, SlackWords words, ActionIds ids)
    {
        var button = Button(words.Reveal, ButtonStyle.Secondary, ids.Next(ActionKind.Link), "");
        button["confirm"] = new JsonObject
        {
            ["title"] = BlockKitRenderer.Plain(words.Spoiler),
            ["text"] = BlockKitRenderer.Plain(Cut.AtWord(spoiler, SlackLimits.ConfirmText)),
            ["confirm"] = BlockKitRenderer.Plain(words.Close),
            ["deny"] = BlockKitRenderer.Plain(words.Cancel),
        };
        return button;
    }

    /// <summary>A button.</summary>
    public static JsonObject Button(string label, ButtonStyle style, string id, string value)
    {
        var button = new JsonObject { ["type"] = "button", ["action_id"] = id, ["text"] = BlockKitRenderer.Plain(Label(label, SlackLimits.ButtonText)) };
        if (value.Length > 0)
            button["value"] = value;
        if (style != ButtonStyle.Secondary)
            button["style"] = style == ButtonStyle.Primary ? "primary" : "danger";
        return button;
    }

    private static JsonObject? Link(LinkButton link, ActionIds ids)
    {
        if (!link.Target.IsAbsoluteUri || link.Target.Scheme is not ("http" or "https") || link.Target.AbsoluteUri.Length > SlackLimits.Url)
            return null;
        var button = Button(link.Label, ButtonStyle.Secondary, ids.Next(ActionKind.Link), "");
        button["url"] = link.Target.AbsoluteUri;
        return button;
    }

    private static JsonObject? Menu(Select select, ActionIds ids)
    {
        var options = new JsonArray();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var choice in select.Choices)
        {
            if (options.Count < SlackLimits.SelectOptions && choice.Value.Length > 0 && seen.Add(choice.Value))
                options.Add(OptionList.Option(choice.Label, ids.Value(select, choice)));
        }

        return options.Count == 0
            ? null
            : new JsonObject { ["type"] = "static_select", ["action_id"] = ids.Next(select), ["placeholder"] = BlockKitRenderer.Plain(Label(select.Label, SlackLimits.Placeholder)), ["options"] = options };
    }

    private static string Label(string text, int most) => string.IsNullOrWhiteSpace(text) ? "…" : Cut.AtWord(text.ReplaceLineEndings(" "), most);
}
