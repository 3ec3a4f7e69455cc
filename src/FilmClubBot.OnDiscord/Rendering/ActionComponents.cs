using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnDiscord.Limits;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>Buttons and selects of a card.</summary>
internal static class ActionComponents
{
    private const int ButtonType = 2, StringSelect = 3;
    private const int LinkStyle = 5;

    /// <summary>The component; null for one that Discord would refuse and nobody could use: an empty select, a link without a valid address.</summary>
    public static JsonObject? Of(CardAction action, CustomIds ids) => action switch
    {
        Button button => Pressed(button.MarkedLabel, button.Style, ids.Run(button.Call, button.Effect)),
        FormButton button => Pressed(button.Label, button.Style, ids.Form(button.Call)),
        LinkButton link => Linked(link),
        Select select => Chosen(select, ids),
        _ => throw new InvalidOperationException($"Discord's renderer has no way to show a {action.GetType().Name}; add one."),
    };

    /// <summary>A button with a custom id.</summary>
    public static JsonObject Pressed(string label, ButtonStyle style, string customId) =>
        new() { ["type"] = ButtonType, ["style"] = StyleOf(style), ["label"] = Label(label), ["custom_id"] = customId };

    private static JsonObject? Linked(LinkButton link) =>
        link.Target is { IsAbsoluteUri: true, Scheme: "http" or "https" } && link.Target.AbsoluteUri.Length <= DiscordLimits.ButtonUrl
            ? new() { ["type"] = ButtonType, ["style"] = LinkStyle, ["label"] = Label(link.Label), ["url"] = link.Target.AbsoluteUri }
            : null;

    private static JsonObject? Chosen(Select select, CustomIds ids)
    {
        var options = new JsonArray();
        foreach (var choice in select.Choices.DistinctBy(choice => choice.Value, StringComparer.Ordinal).Take(DiscordLimits.SelectOptions))
            options.Add(Option(choice.Label, ids.Value(select, choice)));
        return options.Count == 0 ? null : new()
        {
            ["type"] = StringSelect,
            ["custom_id"] = ids.Select(select),
            ["placeholder"] = Cut.AtWord(Markdown.OneLine(select.Label), DiscordLimits.SelectPlaceholder),
            ["options"] = options,
        };
    }

    /// <summary>An option of a select.</summary>
    public static JsonObject Option(string label, string value) =>
        new() { ["label"] = Cut.AtWord(Seen(label), DiscordLimits.SelectOption), ["value"] = value };

    private static string Label(string text) => Cut.AtWord(Seen(text), DiscordLimits.ButtonLabel);

    // Discord refuses an empty label.
    private static string Seen(string text) => string.IsNullOrWhiteSpace(text) ? "…" : Markdown.OneLine(text);

    private static int StyleOf(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => 1,
        ButtonStyle.Danger => 4,
        _ => 2,
    };
}
