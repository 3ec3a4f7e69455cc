using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>A modal's hidden data (<c>private_metadata</c>): the call that it completes, and where the reply goes.</summary>
/// <param name="Call">The call, as <c>CallTokens</c> writes it.</param>
/// <param name="Place">The conversation of the reply; null if the reply is shown in the modal.</param>
internal sealed record FormNote(string Call, SlackPlace.Conversation? Place)
{
    /// <summary>Serialises the note.</summary>
    public string Write()
    {
        var note = new JsonObject { ["call"] = Call };
        if (Place is not null)
            note["answer"] = Place.ResponseUrl.AbsoluteUri;
        if (Place?.ThreadTs is { } thread)
            note["thread"] = thread;
        if (Place is { IsDirect: true })
            note["direct"] = true;
        return note.ToJsonString();
    }

    /// <summary>Parses the output of <see cref="Write"/>; null for anything else.</summary>
    public static FormNote? Read(string text)
    {
        try
        {
            using var note = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 2 });
            return note.RootElement.ValueKind == JsonValueKind.Object && Text(note.RootElement, "call") is { } call
                ? new FormNote(call, Uri.TryCreate(Text(note.RootElement, "answer"), UriKind.Absolute, out var address) ? new(address, Text(note.RootElement, "thread"), IsDirect: note.RootElement.TryGetProperty("direct", out _)) : null)
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
