using System.ComponentModel.DataAnnotations;

namespace FilmClubBot.Mail;

/// <summary>The server that mail is sent through: section <c>Mail</c> of the configuration. Without a <see cref="Server"/>, no mail is sent.</summary>
public sealed class MailOptions
{
    /// <summary>The host name of the server that accepts mail for sending, such as <c>smtp.example.org</c>. Default: none, mail is off.</summary>
    public string? Server { get; set; }

    /// <summary>The port. Default: 587 with StartTls, 465 with Tls, 25 with None.</summary>
    [Range(1, 65535)]
    public int? Port { get; set; }

    /// <summary>How the connection is encrypted. Default: <see cref="MailSecurity.StartTls"/>.</summary>
    public MailSecurity Security { get; set; }

    /// <summary>A PEM file with the certificates of authorities that are trusted to name the mail server, besides those of the machine. Default: none.</summary>
    public string? TrustedAuthorities { get; set; }

    /// <summary>The user name. Default: none, the server accepts mail without a login.</summary>
    public string? User { get; set; }

    /// <summary>The password of <see cref="User"/>. A secret. Default: none.</summary>
    public string? Password { get; set; }

    /// <summary>The address that mail is from, such as <c>films@example.org</c>; the name shown with it is the society's.</summary>
    public string? From { get; set; }

    /// <summary>The most mail that is sent for a club in an hour; more waits. Default: 500.</summary>
    [Range(1, 100_000)]
    public int MostPerHour { get; set; } = 500;

    /// <summary>Whether mail is sent.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(Server);

    internal int PortInUse => Port ?? Security switch { MailSecurity.Tls => 465, MailSecurity.None => 25, _ => 587 };
}

/// <summary>How the connection to the mail server is encrypted.</summary>
public enum MailSecurity
{
    /// <summary>The connection is encrypted after the greeting; a server that offers no encryption gets nothing.</summary>
    StartTls,

    /// <summary>The connection is encrypted from its beginning.</summary>
    Tls,

    /// <summary>Not encrypted: for a server on this machine only.</summary>
    None,
}
