using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.Worker.Tests.Settings;

public class LineFormatterTests
{
    private readonly LineFormatter _formatter = new(new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 19, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("The hub is gone", "The hub is gone")]
    [InlineData("gone\r2026-11-27T19:00:00Z crit: forged", "gone2026-11-27T19:00:00Z crit: forged")]
    [InlineData("gone\n2026-11-27T19:00:00Z crit: forged", "gone 2026-11-27T19:00:00Z crit: forged")]
    [InlineData("gone\u001b[2J\u0007\u202eback", "gone[2Jback")]
    [InlineData("gone\u0085\u2028next", "gone next")]
    public void Writes_one_line_whatever_a_message_contains(string message, string expected) =>
        Assert.Equal($"2026-11-27T19:00:00Z warn: Hub {expected}\n", Write(message));

    [Fact]
    public void Cuts_what_is_longer_than_any_message() => Assert.InRange(Write(new string('a', 7000)).Length, 2000, 2100);

    [Fact]
    public void Writes_an_exception_on_the_same_line() =>
        Assert.Equal("2026-11-27T19:00:00Z warn: Hub Failed System.InvalidOperationException: First second\n", Write("Failed", new InvalidOperationException("First\nsecond")));

    private string Write(string message, Exception? exception = null)
    {
        using var written = new StringWriter { NewLine = "\n" };
        _formatter.Write(new LogEntry<string>(LogLevel.Warning, "Hub", default, message, exception, (state, _) => state), null, written);
        return written.ToString();
    }
}
