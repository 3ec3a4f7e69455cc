using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.OnSlack.Inbound;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>A modal's hidden data (<c>private_metadata</c>): the call that it completes, and where the reply goes.</summary>
/// <param name="Call">The call, as <c>CallTokens</c> writes it.</param>
/// <param name="Place">The conversation of the reply; null if the reply is shown in the modal.</param>
internal sealed record FormNote(string Call, SlackPlace.Conversation? Place)
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        // Slack counts characters, and the default encoding writes six for a letter beyond ASCII.
        return note.ToJsonString(_json);
    }

    /// <summary>Parses the output of <see cref="Write"/>; null for anything else.</summary>
    public static FormNote? Read(string text)
    {
        try
        {
            using var note = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 2 });
            return note.RootElement.Text("call") is { } call
                ? new FormNote(call, Uri.TryCreate(note.RootElement.Text("answer"), UriKind.Absolute, out var address) ? new(address, note.RootElement.Text("thread"), IsDirect: note.RootElement.TryGetProperty("direct", out _)) : null)
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
}
