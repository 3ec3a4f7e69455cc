using System.Text;

namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>Gives each line that is written to a listener, and null at the end. Threads may write at once.</summary>
internal sealed class LineWriter(Action<string?> onLine) : TextWriter
{
    private readonly Lock _gate = new();
    private readonly StringBuilder _line = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (_gate)
        {
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }

            onLine(_line.ToString());
            _line.Clear();
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (_gate)
        {
            foreach (var letter in buffer)
                Write(letter);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            onLine(null);
        base.Dispose(disposing);
    }
}
