namespace FilmClubBot.SignedRequests;

/// <summary>How a platform signs its requests: one header has the signature, another the timestamp that is signed together with the body.</summary>
public interface ISignatureScheme
{
    /// <summary>The header of the signature.</summary>
    string SignatureHeader { get; }

    /// <summary>The header of the timestamp, in Unix seconds.</summary>
    string TimestampHeader { get; }

    /// <summary>The signed characters before the body, in ASCII.</summary>
    /// <param name="timestamp">ASCII digits.</param>
    string Prefix(string timestamp);

    /// <summary>Whether a signature has the platform's form; one that has not is refused before the body is read.</summary>
    bool IsWellFormed(ReadOnlySpan<char> signature);

    /// <summary>Whether a signature is valid.</summary>
    /// <param name="signature">The header's value.</param>
    /// <param name="content">The signed content: the prefix directly followed by the body.</param>
    /// <param name="id">Identifies a valid signature, so that a request that is sent again is recognised.</param>
    bool Verify(ReadOnlySpan<char> signature, ReadOnlySpan<byte> content, out ulong id);
}
