using System.Globalization;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Domain.Members;
using FilmClubBot.OnDiscord.Limits;
using FilmClubBot.OnDiscord.Rest.Requests;

namespace FilmClubBot.OnDiscord.Rendering;

/// <summary>
/// Renders a card as a message of components (Components V2; docs/decisions/0015): a container with the text, the picture and the
/// actions. The message never exceeds Discord's limits, and nobody is mentioned except by a <see cref="Mention"/> or a <see cref="GroupMention"/>.
/// </summary>
internal static class CardRenderer
{
    /// <summary>Message flags. Source: Discord's documentation, "Message Resource", Message Flags.</summary>
    public const int Ephemeral = 1 << 6, ComponentsV2 = 1 << 15;

    private const int Container = 17, TextDisplay = 10, MediaGallery = 12, FileDisplay = 13, ActionRow = 1;
    private const int AnswerColour = 0xB08D57, RefusalColour = 0xC0392B;

    // A longer title than an embed's is moved to the body.
    private const int LongestTitle = 256;

    private const int MostPictures = 5;

    /// <summary>Renders a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="openForm">The label of the button that opens the card's own form.</param>
    /// <param name="mark">Component ids that identify the message later, not visible to users; null for none.</param>
    public static OutgoingMessage Render(Card card, string openForm, MessageMark? mark = null)
    {
        var ids = new CustomIds();
        var parts = new JsonArray([.. Said(card)]);
        List<DiscordFile> files = [];
        var body = new JsonObject { ["flags"] = ComponentsV2 | (card.Audience == Audience.Caller ? Ephemeral : 0), ["allowed_mentions"] = MentionsOf(card) };
        JsonArray attachments = [];
        if (card.Image is { } image)
        {
            var name = "picture." + Extension(image.MediaType);
            var description = Cut.AtWord(image.AlternativeText, DiscordLimits.AttachmentDescription);
            attachments.Add(new JsonObject { ["id"] = Number(files.Count), ["filename"] = name, ["description"] = description });
            files.Add(new DiscordFile(name, image.MediaType, image.Content));
            parts.Add(Gallery("attachment://" + name, description));
        }

        if (card.File is { IsOptional: false } file)
        {
            attachments.Add(new JsonObject { ["id"] = Number(files.Count), ["filename"] = file.Name });
            files.Add(new DiscordFile(file.Name, file.MediaType, file.Content));
            parts.Add(new JsonObject { ["type"] = FileDisplay, ["file"] = new JsonObject { ["url"] = "attachment://" + file.Name } });
        }

        if (attachments.Count > 0)
            body["attachments"] = attachments;

        // The container counts as a component too.
        foreach (var row in Rows(card, openForm, ids, DiscordLimits.Components - 1 - parts.Count))
            parts.Add(row);
        if (mark is not null)
            parts[0]!["id"] = mark.Second;
        var container = new JsonObject { ["type"] = Container, ["accent_color"] = card is { IsRefusal: true, IsQuestion: false } ? RefusalColour : AnswerColour, ["components"] = parts };
        if (mark is not null)
            container["id"] = mark.First;
        body["components"] = new JsonArray(container);
        return new OutgoingMessage(body, files, ids.ToSave);
    }

    /// <summary>Prevents notifications to users whom the text names.</summary>
    public static JsonObject NoMentions() => new() { ["parse"] = new JsonArray() };

    // Only the users and roles that the card mentions, not names that its texts contain.
    private static JsonObject MentionsOf(Card card)
    {
        var mentions = NoMentions();
        var users = card.Inlines().OfType<Mention>().Select(Markdown.MentionedUser).OfType<string>().Distinct().Take(DiscordLimits.MentionedUsers).ToList();
        if (users.Count > 0)
            mentions["users"] = new JsonArray([.. users.Select(user => (JsonNode)user)]);
        var roles = card.Inlines().OfType<GroupMention>().Select(group => group.IdOn(Platform.Discord)).OfType<string>().Distinct().ToList();
        if (roles.Count > 0)
            mentions["roles"] = new JsonArray([.. roles.Select(role => (JsonNode)role)]);
        return mentions;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Text(string text) => new() { ["type"] = TextDisplay, ["content"] = text };

    private static JsonObject Gallery(string address, string description) => new()
    {
        ["type"] = MediaGallery,
        ["items"] = new JsonArray(new JsonObject { ["media"] = new JsonObject { ["url"] = address }, ["description"] = description }),
    };

    private static IEnumerable<JsonObject> Said(Card card)
    {
        var page = card.Page is { } which ? string.Create(CultureInfo.InvariantCulture, $"-# {which.Number}/{which.Count}") : "";
        var room = DiscordLimits.MessageText - page.Length;
        var title = TitleOf(card);
        yield return Text(title);
        room -= title.Length;

        var fields = new BodyText(room);
        foreach (var field in card.Fields)
            fields.Add(field, card);
        if (fields.ToString() is { Length: > 0 } facts)
        {
            yield return Text(facts);
            room -= facts.Length;
        }

        foreach (var part in Body(card.Body, room))
            yield return part;
        if (page.Length > 0)
            yield return Text(page);
    }

    // A picture is between the texts before and after it.
    private static IEnumerable<JsonObject> Body(IReadOnlyList<Block> body, int room)
    {
        var pictures = 0;
        var blocks = new BodyText(room);
        foreach (var block in body)
        {
            if (block is not Picture { Address.AbsoluteUri.Length: <= DiscordLimits.MediaUrl } picture || pictures++ >= MostPictures)
            {
                blocks.Add(block);
                continue;
            }

            if (blocks.ToString() is { Length: > 0 } before)
                yield return Text(before);
            yield return Gallery(picture.Address.AbsoluteUri, Cut.AtWord(picture.AlternativeText, DiscordLimits.AttachmentDescription));
            blocks = new(blocks.Room);
        }

        if (blocks.ToString() is { Length: > 0 } last)
            yield return Text(last);
    }

    private static string TitleOf(Card card)
    {
        // Discord refuses an empty text; a card's title is never empty, but may be only white space.
        var title = Cut.AtWord(string.IsNullOrWhiteSpace(card.Title) ? "…" : Markdown.OneLine(card.Title), LongestTitle);
        return "## " + (card.Link is { } link ? Markdown.Link(title, link) : Markdown.Escape(title)) + (card.When is { } when ? "\n### " + Markdown.Inline(when) : "");
    }

    private static IEnumerable<JsonObject> Rows(Card card, string openForm, CustomIds ids, int room)
    {
        List<CardAction> actions = [.. card.Actions];
        if (card.Form is { } form)
            actions.Insert(0, new FormButton(openForm, form.Call, ButtonStyle.Primary));
        JsonArray buttons = [];
        foreach (var action in actions)
        {
            if (ActionComponents.Of(action, ids) is not { } component)
                continue;
            // A row and its elements; a button may be added to a row that has room.
            var joins = action is not Select && buttons.Count is > 0 and < DiscordLimits.ButtonsInRow;
            if ((room -= joins ? 1 : 2) < 0)
                break;
            if (!joins && buttons.Count > 0)
            {
                yield return Row(buttons);
                buttons = [];
            }

            if (action is Select)
                yield return Row([component]);
            else
                buttons.Add(component);
        }

        if (buttons.Count > 0)
            yield return Row(buttons);
    }

    /// <summary>A row of components.</summary>
    public static JsonObject Row(JsonArray components) => new() { ["type"] = ActionRow, ["components"] = components };

    private static string Extension(string mediaType) => mediaType switch
    {
        "image/jpeg" => "jpg",
        "image/gif" => "gif",
        "image/webp" => "webp",
        _ => "png",
    };
}
