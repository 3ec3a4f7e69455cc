using System.Net;
using FilmClubBot.Domain.Members;
using FilmClubBot.Mail.Sending;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Mail;

/// <summary>Validates the section <c>Mail</c> once any setting of it is set. No message contains a secret.</summary>
internal sealed class MailOptionsCheck : IValidateOptions<MailOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, MailOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    /// <summary>One line for each problem: the key, the problem and the fix.</summary>
    public static IEnumerable<string> Problems(MailOptions options)
    {
        if (!options.IsOn)
        {
            if (options is not { Port: null, User: null or "", Password: null or "", From: null or "", TrustedAuthorities: null or "" })
                yield return "Mail:Server is missing although other settings of the section Mail are set; set it to the host name of your mail server, or leave the whole section out.";
            yield break;
        }

        if (Uri.CheckHostName(options.Server) == UriHostNameType.Unknown)
            yield return $"Mail:Server is \"{options.Server}\"; it is a host name alone, such as smtp.example.org.";
        if (string.IsNullOrWhiteSpace(options.From))
            yield return "Mail:From is missing; set it to the address that mail is sent from, such as films@example.org.";
        else if (!MailAddress.TryParse(options.From, null, out _))
            yield return $"Mail:From is \"{options.From}\", which is not a mail address; write it as films@example.org.";
        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
            yield return $"Mail:{(string.IsNullOrEmpty(options.User) ? "User" : "Password")} is missing; set both User and Password, or neither where the server asks for no login.";
        if (!string.IsNullOrWhiteSpace(options.TrustedAuthorities) && AuthoritiesProblem(options.TrustedAuthorities) is { } unreadable)
            yield return unreadable;
        if (options.Security == MailSecurity.None && !IsLoopback(options.Server!))
            yield return "Mail:Security is None, which sends mail and password unencrypted over a network; use StartTls or Tls, or a server on this machine.";
    }

    private static string? AuthoritiesProblem(string file)
    {
        var found = TrustedAuthorities.Read(file, out var problem);
        foreach (var authority in found ?? [])
            authority.Dispose();
        return problem;
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
