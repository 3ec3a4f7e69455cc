using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Limits;

namespace FilmClubBot.OnSlack.Rendering;

/// <summary>
/// Renders a card as Block Kit. The result never exceeds Slack's limits, and mentions nobody: texts go into rich text and plain text,
/// never into mrkdwn (docs/decisions/0017).
/// </summary>
internal static class BlockKitRenderer
{
    // Leaves room for the blocks below the body: the picture, the page, the actions.
    private const int MostBodyBlocks = 30;

    private const int ButtonsInRow = 5;
    private const int MostActionBlocks = 12;
    private const int MostSpoilers = 5;

    // The texts of the spoilers' buttons and dialogs.
    private const int SpoilerText = MostSpoilers * (SlackLimits.ConfirmText + (3 * SlackLimits.ButtonText));

    private const int MostDescription = 500;
    private const int MostPictures = 5;

    /// <summary>Renders a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="words">The texts of a message besides the card.</param>
    /// <param name="imageFileId">The id of the card's uploaded picture; null if the upload failed: the alternative text is shown instead.</param>
    /// <param name="showsPictures">Whether pictures elsewhere on the web are shown rather than linked. Slack loads them and refuses the message if it cannot.</param>
    public static SlackMessage Render(Card card, SlackWords words, string? imageFileId = null, bool showsPictures = false)
    {
        var ids = new ActionIds();
        var blocks = new JsonArray();
        // The actions are measured first: text can be cut, a button cannot.
        var rows = Fitting(Rows([.. Actions(card, words, ids)]), SlackLimits.ActionText).ToList();
        var text = new RichText(SlackLimits.BlockText - rows.Sum(TextLength) - SpoilerText - SlackLimits.Header - MostDescription);
        blocks.Add(Title(card, text));
        foreach (var block in Said(card, text, showsPictures))
            blocks.Add(block);
        if (card.Image is { } image)
            blocks.Add(imageFileId is null ? Context("🖼 " + Cut.AtWord(image.AlternativeText, MostDescription)) : Uploaded(image, imageFileId));
        if (card.Page is { } page)
            blocks.Add(Context(string.Create(CultureInfo.InvariantCulture, $"{page.Number}/{page.Count}")));
        foreach (var row in Rows([.. Spoilers(text, words, ids)]).Concat(rows).Take(MostActionBlocks))
            blocks.Add(row);
        return new SlackMessage(card.Title, Fallback(card), blocks, ids.ToSave);
    }

    /// <summary>Renders a card's body without its title and actions; also the introduction of a form.</summary>
    public static IEnumerable<JsonObject> Said(Card card, RichText text, bool showsPictures = false)
    {
        // An array is the elements of a rich text, an object a block of its own.
        List<JsonNode> said = [];
        var pictures = 0;
        if (card.When is { } when)
            said.Add(new JsonArray(text.Section([when])));
        if (card.Fields.Count > 0)
            said.Add(new JsonArray([.. card.Fields.Select(field => (JsonNode)text.Section([new Strong(card.Label(field) + " "), .. field.Value, "\n"]))]));
        foreach (var block in card.Body)
        {
            if (text.IsFull)
                break;
            if (showsPictures && block is Picture { Address.AbsoluteUri.Length: <= SlackLimits.Url } picture && said.Count < MostBodyBlocks && pictures++ < MostPictures)
            {
                said.Add(Shown(picture));
                continue;
            }

            var elements = Elements(block, text);
            if (said.Count < MostBodyBlocks || said[^1] is not JsonArray last)
                said.Add(elements);
            else
                MoveInto(last, elements);
        }

        return said.Select(part => part as JsonObject ?? new JsonObject { ["type"] = "rich_text", ["elements"] = part });
    }

    private static JsonObject Title(Card card, RichText text)
    {
        // Slack refuses an empty text; a card's title is never empty, but may be only white space.
        var title = string.IsNullOrWhiteSpace(card.Title) ? "…" : card.Title.ReplaceLineEndings(" ");
        if (card.Link is { } link)
            return Bold(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(text.Link(title, link, isBold: true)) });
        // A header is short, and a title may be the whole answer: what is wrong, and how to mend it.
        return title.Length > SlackLimits.Header ? Bold(text.Section([title], isBold: true)) : new JsonObject { ["type"] = "header", ["text"] = Plain(title) };

        static JsonObject Bold(JsonObject section) => new() { ["type"] = "rich_text", ["elements"] = new JsonArray(section) };
    }

    private static JsonArray Elements(Block block, RichText text) => block switch
    {
        Paragraph paragraph => [text.Section(paragraph.Content)],
        Heading heading => [text.Section(heading.Content, isBold: true)],
        Quotation { Attribution: [] } quotation => [text.Quote(quotation.Text)],
        Quotation quotation => [text.Quote(quotation.Text), text.Section(["— ", .. quotation.Attribution])],
        BulletList list => [text.List(list.Items)],
        Histogram histogram => [text.Section([histogram.Caption], isBold: true), text.Preformatted(string.Join('\n', BarChart.Lines(histogram, isNarrow: true)))],
        Verbatim verbatim => [text.Preformatted(verbatim.Text)],
        Picture picture => [text.Section([new Anchor("🖼 " + Cut.AtWord(picture.AlternativeText, MostDescription), picture.Address)])],
        _ => throw new InvalidOperationException($"Slack's renderer has no way to show a {block.GetType().Name}; add one."),
    };

    private static void MoveInto(JsonArray target, JsonArray elements)
    {
        while (elements.Count > 0)
        {
            var element = elements[0];
            elements.RemoveAt(0);
            target.Add(element);
        }
    }

    private static IEnumerable<JsonObject> Fitting(IEnumerable<JsonObject> rows, int room) => rows.TakeWhile(row => (room -= TextLength(row)) >= 0);

    private static int TextLength(JsonNode? node) => node switch
    {
        JsonArray list => list.Sum(TextLength),
        JsonObject part => part.Sum(field => field.Key is "text" or "alt_text" && field.Value is JsonValue value ? value.GetValue<string>().Length : TextLength(field.Value)),
        _ => 0,
    };

    private static IEnumerable<JsonObject> Actions(Card card, SlackWords words, ActionIds ids)
    {
        IEnumerable<CardAction> actions = card.Form is { } form ? [new FormButton(words.Open, form.Call, ButtonStyle.Primary), .. card.Actions] : card.Actions;
        return actions.Select(action => ActionElements.Of(action, ids)).OfType<JsonObject>();
    }

    private static IEnumerable<JsonObject> Spoilers(RichText text, SlackWords words, ActionIds ids) =>
        text.Spoilers.Take(MostSpoilers).Select(spoiler => ActionElements.Cover(spoiler, words, ids));

    private static IEnumerable<JsonObject> Rows(IReadOnlyList<JsonObject> elements)
    {
        JsonArray row = [];
        foreach (var element in elements)
        {
            // A select gets its own row.
            var isSelect = (string?)element["type"] != "button";
            if (row.Count > 0 && (isSelect || row.Count == ButtonsInRow || (string?)row[0]!["type"] != "button"))
            {
                yield return Row(row);
                row = [];
            }

            row.Add(element);
        }

        if (row.Count > 0)
            yield return Row(row);
    }

    /// <summary>A row of buttons.</summary>
    public static JsonObject Row(JsonArray elements) => new() { ["type"] = "actions", ["elements"] = elements };

    private static JsonObject Shown(Picture picture) => new()
    {
        ["type"] = "image",
        ["image_url"] = picture.Address.AbsoluteUri,
        ["alt_text"] = Cut.AtWord(picture.AlternativeText, MostDescription),
    };

    private static JsonObject Uploaded(CardImage image, string file) => new()
    {
        ["type"] = "image",
        ["slack_file"] = new JsonObject { ["id"] = file },
        ["alt_text"] = Cut.AtWord(image.AlternativeText, MostDescription),
    };

    private static JsonObject Context(string text) =>
        new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(Cut.AtWord(text, SlackLimits.AlternativeText))) };

    // Slack parses this text as mrkdwn, in which only "&", "<" and ">" need escaping.
    private static string Fallback(Card card) =>
        Cut.ToFit(FallbackText.Of(card), FallbackText.Escape, SlackLimits.FallbackText) ?? "…";

    /// <summary>Plain text without emoji codes.</summary>
    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
