using FilmClubBot.ModelReading.Asking;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.ModelReading.Tests.Asking;

public sealed class CircuitTests
{
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);
    private readonly Circuit _circuit;

    public CircuitTests() => _circuit = new(_clock);

    [Fact]
    public void Opens_after_three_failures_in_a_row()
    {
        Assert.Null(_circuit.Fail());
        Assert.Null(_circuit.Fail());
        Assert.True(_circuit.IsClosed);

        Assert.Equal(_clock.GetCurrentInstant() + Circuit.Rest, _circuit.Fail());

        Assert.False(_circuit.IsClosed);
    }

    [Fact]
    public void Forgets_failures_at_an_answer()
    {
        _circuit.Fail();
        _circuit.Fail();
        _circuit.Succeed();
        _circuit.Fail();
        _circuit.Fail();

        Assert.True(_circuit.IsClosed);
    }

    [Fact]
    public void Does_not_wait_for_the_time_that_a_clock_showed_before_it_was_set_back()
    {
        for (var failure = 0; failure < Circuit.Most; failure++)
            _circuit.Fail();

        _clock.Advance(-Duration.FromHours(3));

        Assert.True(_circuit.IsClosed);
    }

    [Fact]
    public void Lets_one_try_decide_after_its_rest()
    {
        for (var failure = 0; failure < Circuit.Most; failure++)
            _circuit.Fail();
        _clock.Advance(Circuit.Rest - Duration.FromSeconds(1));
        Assert.False(_circuit.IsClosed);
        _clock.Advance(Duration.FromSeconds(1));
        Assert.True(_circuit.IsClosed);

        Assert.NotNull(_circuit.Fail());

        Assert.False(_circuit.IsClosed);
    }
}
