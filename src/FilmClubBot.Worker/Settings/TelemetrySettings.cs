using FilmClubBot.OnWeb;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Settings;

/// <summary>What the program tells monitoring systems: section <c>Telemetry</c>. OTLP is configured by OpenTelemetry's own variables.</summary>
internal sealed class TelemetrySettings
{
    /// <summary>
    /// The address at which Prometheus reads <c>/metrics</c>, with a port of its own: <c>http://127.0.0.1:9464</c>. Who can reach
    /// it needs no access token. Default: none.
    /// </summary>
    public string? MetricsUrl { get; set; }

    /// <summary>The port of <see cref="MetricsUrl"/>; null without one.</summary>
    public int? MetricsPort => AddressOf(MetricsUrl)?.Port;

    // BindingAddress, because Kestrel's addresses may have a host that no URI has: http://*:9464.
    private static BindingAddress? AddressOf(string? url)
    {
        try
        {
            return url is null ? null : BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Validates the section.</summary>
    internal sealed class Check(IConfiguration configuration) : IValidateOptions<TelemetrySettings>
    {
        public ValidateOptionsResult Validate(string? name, TelemetrySettings options)
        {
            if (options.MetricsUrl is not { } url)
                return ValidateOptionsResult.Success;
            if (AddressOf(url) is not { Scheme: "http", PathBase: "", Port: > 0 } address)
                return ValidateOptionsResult.Fail($"Telemetry:MetricsUrl is \"{url}\"; write an address with a port and without a path, as http://127.0.0.1:9464.");
            return AddressOf(configuration.Valid<WebOptions>("Web").Url)?.Port == address.Port
                ? ValidateOptionsResult.Fail($"Telemetry:MetricsUrl has the port of Web:Url, {address.Port}, so that everybody could read the metrics; choose another one.")
                : ValidateOptionsResult.Success;
        }
    }
}
