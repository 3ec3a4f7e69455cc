using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Messaging;

namespace FilmClubBot.Mail.Sending;

/// <summary>
/// Examines the certificate of one connection to the mail server: it must be valid, be for the name in <c>Mail:Server</c>, and be issued by an
/// authority that the machine or <c>Mail:TrustedAuthorities</c> trusts.
/// </summary>
internal sealed class ServerCertificate : IDisposable
{
    // RFC 5280, 4.2.1.12: the certificate is for a server.
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const int LongestName = 100;

    private readonly string _server;
    private readonly X509Certificate2Collection _authorities = [];

    /// <exception cref="DelayedException">The file of authorities cannot be read.</exception>
    public ServerCertificate(MailOptions settings)
    {
        _server = settings.Server!;
        if (!string.IsNullOrWhiteSpace(settings.TrustedAuthorities))
            _authorities = TrustedAuthorities.Read(settings.TrustedAuthorities, out var problem) ?? throw new DelayedException(problem!);
    }

    /// <summary>Why the certificate was refused, and the fix; null if it was not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Decides whether the connection may be used: the callback of <see cref="SslStream"/>.</summary>
    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 found || chain is null)
        {
            Problem = "The mail server has no certificate. Set one up there, or choose another server in Mail:Server.";
            return false;
        }

        // A chain that the machine does not trust is built again with the authorities of the setting.
        using var own = new X509Chain();
        var isOwn = errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) && _authorities.Count > 0;
        var isTrusted = isOwn ? IsTrusted(own, found, chain) : !errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors);
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            Problem = $"The mail server's certificate is not for \"{_server}\" but for {Names(found)}. Set Mail:Server to a name that the certificate has, or correct the certificate.";
        else if (!isTrusted)
            Problem = Untrusted(found, isOwn ? own : chain);
        return Problem is null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var authority in _authorities)
            authority.Dispose();
    }

    private bool IsTrusted(X509Chain own, X509Certificate2 certificate, X509Chain sent)
    {
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_authorities);
        own.ChainPolicy.ApplicationPolicy.Add(new(ServerAuthentication));
        // An authority of one's own seldom publishes lists of what it revoked.
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in sent.ChainElements)
            own.ChainPolicy.ExtraStore.Add(element.Certificate);
        return own.Build(certificate);
    }

    private static string Untrusted(X509Certificate2 certificate, X509Chain chain)
    {
        var status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        if (status.HasFlag(X509ChainStatusFlags.Revoked))
            return "The mail server's certificate was revoked. Replace it there.";
        if ((status & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0)
        {
            return $"The mail server's certificate was issued by \"{Shown(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true))}\", which this machine does not trust. "
                + "If that is right, set Mail:TrustedAuthorities to a PEM file with the issuer's certificate; otherwise Mail:Server may be another's.";
        }

        if (status.HasFlag(X509ChainStatusFlags.NotTimeValid))
            return $"The mail server's certificate is valid from {Day(certificate.NotBefore)} to {Day(certificate.NotAfter)} only. Renew it there, or correct this machine's clock.";
        if ((status & (X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) != 0)
            return "Whether the mail server's certificate was revoked cannot be found out. Let this machine reach its authority over HTTP.";
        return $"The mail server's certificate is not valid ({status}). Replace it there.";
    }

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => address.ToString())));
        return Shown(string.Join(", ", names)) is { Length: > 0 } listed ? listed : "no name";
    }

    private static string Shown(string text) => Cut.AtWord(HostileText.CleanLine(text), LongestName);

    private static string Day(DateTime moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
