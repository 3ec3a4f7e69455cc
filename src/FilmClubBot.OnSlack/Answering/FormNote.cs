using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Framework.Strings;

namespace FilmClubBot.OnSlack.Answering;

/// <summary>A modal's hidden data (<c>private_metadata</c>): the call that it completes, and where the reply goes.</summary>
/// <param name="Call">The call, as <c>CallTokens</c> writes it.</param>
/// <param name="ResponseUrl">The address for the reply; null if the reply is shown in the modal.</param>
/// <param name="ThreadTs">The thread of the reply; null for none.</param>
internal sealed record FormNote(string Call, Uri? ResponseUrl, string? ThreadTs)
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Serialises the note.</summary>
    public string Write()
    {
        var note = new JsonObject { ["call"] = Call };
        if (ResponseUrl is not null)
            note["answer"] = ResponseUrl.AbsoluteUri;
        if (ThreadTs is not null)
            note["thread"] = ThreadTs;
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
                ? new FormNote(call, Uri.TryCreate(note.RootElement.Text("answer"), UriKind.Absolute, out var address) ? address : null, note.RootElement.Text("thread"))
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
