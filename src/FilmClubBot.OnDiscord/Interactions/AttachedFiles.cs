using System.Globalization;
using System.Text.Json;

namespace FilmClubBot.OnDiscord.Interactions;

/// <summary>The files of an interaction, as values of options: each is its stated size and its address, because Discord has no route that finds it by its id.</summary>
internal static class AttachedFiles
{
    /// <summary>A file as the value of an option; null where the address is missing.</summary>
    /// <param name="attachment">Discord's attachment object.</param>
    public static string? Value(JsonElement attachment) =>
        attachment.ValueKind == JsonValueKind.Object
        && attachment.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String
        && attachment.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out var bytes)
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes} {url.GetString()}")
            : null;

    /// <summary>The value of the file with an id among those of <c>data.resolved</c>; null if it is not among them.</summary>
    public static string? Resolved(JsonElement data, string id) =>
        data.TryGetProperty("resolved", out var resolved) && resolved.ValueKind == JsonValueKind.Object
        && resolved.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Object
        && attachments.TryGetProperty(id, out var attachment)
            ? Value(attachment)
            : null;

    /// <summary>The files of a message.</summary>
    public static IReadOnlyList<string> Of(JsonElement message) =>
        message.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array
            ? [.. attachments.EnumerateArray().Select(Value).OfType<string>()]
            : [];

    /// <summary>The size and the address of a value; null if it is none.</summary>
    public static (long Bytes, Uri Address)? Parse(string value) =>
        value.Split(' ', 2) is [var size, var address]
        && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
        && Uri.TryCreate(address, UriKind.Absolute, out var found)
            ? (bytes, found)
            : null;
}
