namespace FilmClubBot.Benchmarks.Answers;

/// <summary>One command of ours, and what is measured of it.</summary>
/// <param name="Name">Its row in the table.</param>
/// <param name="Request">The nth request, signed.</param>
/// <param name="Changes">When the library changes meanwhile.</param>
/// <param name="Sign">What every reply contains, and no refusal.</param>
internal sealed record AnswerCase(string Name, Func<int, byte[]> Request, LibraryChanges.Kind Changes, string Sign)
{
    private readonly byte[] _sign = System.Text.Encoding.UTF8.GetBytes(Sign);

    /// <summary>Whether a response is a reply of ours to the command.</summary>
    /// <returns>False for a deferred reply, which is not counted.</returns>
    /// <exception cref="InvalidOperationException">It is a refusal or an error.</exception>
    public bool IsReply(ReadOnlySpan<byte> response)
    {
        if (Responses.IsDeferred(response))
            return false;
        if (!Responses.IsOk(response) || response.IndexOf(_sign) < 0)
            throw new InvalidOperationException($"Not a reply to {Name}: {Responses.Beginning(response)}");
        return true;
    }
}
