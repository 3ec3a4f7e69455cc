using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Tests.Settings;

public sealed class TelemetrySettingsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("http://127.0.0.1:9464", 9464)]
    [InlineData("http://0.0.0.0:9464/", 9464)]
    [InlineData("http://*:9464", 9464)]
    [InlineData("http://[::1]:9464", 9464)]
    public void Takes_an_address_with_a_port_of_its_own(string? url, int? port)
    {
        var settings = new TelemetrySettings { MetricsUrl = url };

        Assert.True(Check(settings).Succeeded);
        Assert.Equal(port, settings.MetricsPort);
    }

    [Theory]
    [InlineData("9464")]
    [InlineData("metrics")]
    [InlineData("https://127.0.0.1:9464")]
    [InlineData("http://127.0.0.1:9464/metrics")]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("")]
    public void Refuses_anything_else_and_the_port_that_visitors_use(string url) =>
        Assert.StartsWith("Telemetry:MetricsUrl ", Check(new() { MetricsUrl = url }).FailureMessage, StringComparison.Ordinal);

    private static ValidateOptionsResult Check(TelemetrySettings settings) => new TelemetrySettings.Check(new ConfigurationBuilder().Build()).Validate(null, settings);
}
