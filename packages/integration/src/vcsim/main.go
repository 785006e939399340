// A vCenter simulator on a free loopback port, with TLS by an authority of its own. Prints one line of JSON once it
// listens, and ends when its standard input does, so that it never outlives who started it.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"flag"
	"io"
	"log"
	"math/big"
	"net"
	"net/url"
	"os"
	"time"

	"github.com/vmware/govmomi/simulator"
)

func main() {
	model := simulator.VPX()
	model.Autostart = true
	user := flag.String("user", "crosswalk", "user name that may log in")
	password := flag.String("password", "secret", "its password")
	flag.IntVar(&model.Datacenter, "datacenters", 3, "datacenters")
	flag.IntVar(&model.Cluster, "clusters", 2, "clusters of a datacenter")
	flag.IntVar(&model.ClusterHost, "hosts", 3, "hosts of a cluster")
	flag.IntVar(&model.Host, "standalone", 1, "hosts of a datacenter that are in no cluster")
	flag.IntVar(&model.Pool, "pools", 2, "resource pools of a cluster")
	flag.IntVar(&model.Machine, "machines", 25, "VMs of a resource pool and of a standalone host")
	flag.IntVar(&model.Folder, "folders", 1, "datacenters that are in a folder and keep what they have in folders")
	flag.Parse()

	if err := model.Create(); err != nil {
		log.Fatal(err)
	}
	defer model.Remove()

	authority, certificate, err := issue()
	if err != nil {
		log.Fatal(err)
	}
	model.Service.TLS = &tls.Config{Certificates: []tls.Certificate{certificate}}
	model.Service.Listen = &url.URL{
		Host: "127.0.0.1:0",
		User: url.UserPassword(*user, *password),
	}
	server := model.Service.NewServer()

	count := model.Count()
	_ = json.NewEncoder(os.Stdout).Encode(map[string]any{
		"url":             "https://" + server.URL.Host,
		"ca":              string(authority),
		"user":            *user,
		"password":        *password,
		"virtualMachines": count.Machine,
		"datacenters":     count.Datacenter,
		"clusters":        count.Cluster,
	})
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// issue makes an authority and a certificate of it for this machine's loopback addresses.
func issue() ([]byte, tls.Certificate, error) {
	none := tls.Certificate{}
	caKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, none, err
	}
	ca := &x509.Certificate{
		SerialNumber:          big.NewInt(1),
		Subject:               pkix.Name{CommonName: "Crosswalk vCenter simulator CA"},
		NotBefore:             time.Now().Add(-time.Hour),
		NotAfter:              time.Now().Add(24 * time.Hour),
		IsCA:                  true,
		BasicConstraintsValid: true,
		KeyUsage:              x509.KeyUsageCertSign,
	}
	caDER, err := x509.CreateCertificate(rand.Reader, ca, ca, &caKey.PublicKey, caKey)
	if err != nil {
		return nil, none, err
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, none, err
	}
	leaf := &x509.Certificate{
		SerialNumber: big.NewInt(2),
		Subject:      pkix.Name{CommonName: "Crosswalk vCenter simulator"},
		DNSNames:     []string{"localhost"},
		IPAddresses:  []net.IP{net.IPv4(127, 0, 0, 1), net.IPv6loopback},
		NotBefore:    ca.NotBefore,
		NotAfter:     ca.NotAfter,
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, leaf, ca, &key.PublicKey, caKey)
	if err != nil {
		return nil, none, err
	}
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: caDER}),
		tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}
