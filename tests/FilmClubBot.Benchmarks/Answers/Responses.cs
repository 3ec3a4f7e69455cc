using System.Text;

namespace FilmClubBot.Benchmarks.Answers;

/// <summary>Reads the responses of servers, head and body.</summary>
internal static class Responses
{
    /// <summary>Whether the status is 200.</summary>
    public static bool IsOk(ReadOnlySpan<byte> response) => response.StartsWith("HTTP/1.1 200"u8);

    /// <summary>Whether the reply to a command comes later: Slack gets an empty response then, Discord one of type 5.</summary>
    public static bool IsDeferred(ReadOnlySpan<byte> response)
    {
        var body = response[(response.IndexOf("\r\n\r\n"u8) + 4)..];
        return IsOk(response) && (body.IsEmpty || body.StartsWith("{\"type\":5"u8));
    }

    /// <summary>The beginning, for a message.</summary>
    public static string Beginning(ReadOnlySpan<byte> response) => Encoding.UTF8.GetString(response[..Math.Min(response.Length, 600)]);
}
