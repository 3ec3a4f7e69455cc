using System.Text.Json;
using System.Text.Json.Nodes;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>A modal's hidden data (<c>private_metadata</c>): the call that it completes, and where the reply goes.</summary>
/// <param name="Call">The call, as <c>CallTokens</c> writes it.</param>
/// <param name="ResponseUrl">The address for the reply; null if the reply is shown in the modal.</param>
/// <param name="ThreadTs">The thread of the reply; null for none.</param>
internal sealed record FormNote(string Call, Uri? ResponseUrl, string? ThreadTs)
{
    /// <summary>Serialises the note.</summary>
    public string Write()
    {
        var note = new JsonObject { ["call"] = Call };
        if (ResponseUrl is not null)
            note["answer"] = ResponseUrl.AbsoluteUri;
        if (ThreadTs is not null)
            note["thread"] = ThreadTs;
        return note.ToJsonString();
    }

    /// <summary>Parses the output of <see cref="Write"/>; null for anything else.</summary>
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

    // The default text of a record would write the response address to the log.
    /// <inheritdoc/>
    public override string ToString() => Call;

    private static string? Text(JsonElement note, string name) => note.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
