using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>What a modal carries unseen (<c>private_metadata</c>): the call that it fills, and where the answer goes.</summary>
/// <param name="Call">The call, as <c>CallTokens</c> writes it.</param>
/// <param name="ResponseUrl">Takes the answer; null where it is shown in the modal.</param>
/// <param name="ThreadTs">The thread that the answer belongs to; null for none.</param>
internal sealed record FormNote(string Call, Uri? ResponseUrl, string? ThreadTs)
{
    /// <summary>As text.</summary>
    public string Write()
    {
        var note = new JsonObject { ["call"] = Call };
        if (ResponseUrl is not null)
            note["answer"] = ResponseUrl.AbsoluteUri;
        if (ThreadTs is not null)
            note["thread"] = ThreadTs;
        return note.ToJsonString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null for anything else.</summary>
    public static FormNote? Read(string text)
    {
        try
        {
            using var note = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 2 });
            return note.RootElement.ValueKind == JsonValueKind.Object && Text(note.RootElement, "call") is { } call
                ? new FormNote(call, Uri.TryCreate(Text(note.RootElement, "answer"), UriKind.Absolute, out var address) ? address : null, Text(note.RootElement, "thread"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Its own text would bring the response address into a log.
    /// <inheritdoc/>
    public override string ToString() => Call;

    private static string? Text(JsonElement note, string name) => note.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
